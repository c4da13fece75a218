import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

type Asset = { bytes: Buffer; gzipped: Buffer | null; type: string; etag: string; forever: boolean };

export const distFolder = join(import.meta.dirname, '../../dist');
export const builtFile = 'built.txt';

/** Serves the built pages from memory: a few hundred kilobytes, read once. Every page of the app is index.html. */
export async function serveStatic(app: Hono): Promise<void> {
  const assets = await readAssets();
  const shell = assets.get('/index.html');
  app.get('*', (c) => {
    const asset = assets.get(c.req.path) ?? (isPage(c.req.path) ? shell : undefined);
    if (!asset) return c.notFound();
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
    const zipped = asset.gzipped !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
    return c.body(new Uint8Array(zipped ? asset.gzipped! : asset.bytes), 200, {
      'content-type': asset.type,
      'cache-control': asset.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: asset.etag,
      vary: 'accept-encoding',
      // The chat element stands on other websites; some of them ask for this word.
      ...(c.req.path === '/widget.js' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
  });
}

async function readAssets(): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  const entries = await readdir(distFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (isOfTheBuild(relative(distFolder, path))) continue;
    const bytes = await readFile(path);
    const type = types[entry.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const url = `/${relative(distFolder, path)}`;
    assets.set(url, {
      bytes,
      gzipped: /^(text|application\/(json|manifest))|svg/.test(type) ? gzipSync(bytes, { level: 9 }) : null,
      type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
      // Files that carry their content's hash in their name never change.
      forever: url.startsWith('/assets/'),
    });
  }
  return assets;
}

/** The fingerprint of the sources and the list of what imports what. */
function isOfTheBuild(path: string): boolean {
  return path === builtFile || path.startsWith('.vite/');
}

/** An address without an ending is a page of the app. */
function isPage(path: string): boolean {
  return !path.startsWith('/api/') && !path.split('/').at(-1)!.includes('.');
}
