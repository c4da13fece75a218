import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder } from './static.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the pages where their sources changed since the last build. @returns whether it built */
export async function buildWeb(): Promise<boolean> {
  const now = await fingerprint();
  const before = await readFile(join(distFolder, 'built.txt'), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  if (before === now) return false;
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  await writeFile(join(distFolder, 'built.txt'), now);
  return true;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const sources = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...paths, join(root, 'vite.config.ts'), join(root, 'package-lock.json')].toSorted()) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

function run(command: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the pages could not be built (${code})`))));
  });
}
