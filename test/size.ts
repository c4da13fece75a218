import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '#app/build.ts';
import { distFolder } from '#app/static.ts';

/** What Today may weigh when it is first opened, over a hotel's Wi-Fi: kilobytes of JavaScript, gzipped. */
const limit = 220;

type Chunk = { file: string; isEntry?: boolean; imports?: string[] };
type Manifest = Record<string, Chunk>;

/** `bin/size`: weighs the scripts that Today's first load brings, by the manifest of the build. @returns the exit code */
export async function main(): Promise<number> {
  await buildWeb();
  const manifest = JSON.parse(readFileSync(join(distFolder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const page = Object.keys(manifest).filter((name) => /reception\/web\/Today(Page)?\.tsx$/.test(name));
  const files = [...new Set(withImports(manifest, ['index.html', ...page]))].filter((file) =>
    file.endsWith('.js'),
  );
  const sizes = files
    .map((file) => ({ file, size: kilobytes(file) }))
    .toSorted((one, other) => other.size - one.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of sizes) console.log(`${size.toFixed(1).padStart(8)} kB  ${file}`);
  const verdict = total <= limit ? `within ${limit}` : `more than ${limit}`;
  console.log(`${total.toFixed(1).padStart(8)} kB  gzipped, Today's first load: ${verdict}`);
  return total <= limit ? 0 : 1;
}

/** A chunk and all it imports before it runs; what it may load later is left out. */
function withImports(manifest: Manifest, names: string[]): string[] {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build's manifest.`);
    for (const imported of chunk.imports ?? []) reach(imported);
  };
  names.forEach(reach);
  return [...reached].map((name) => manifest[name]!.file);
}

function kilobytes(file: string): number {
  return gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length / 1024;
}
