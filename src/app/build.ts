import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orIfMissing } from '#kit/postgres/missing.ts';
import { builtFile, distFolder } from './static.ts';

const root = join(import.meta.dirname, '../..');
/** The pages, and after them the chat element, which goes into the same folder. */
const configs = ['vite.config.ts', 'vite.widget.config.ts'];

/** Builds the pages where their sources changed since the last build. @returns whether it built */
export async function buildWeb(): Promise<boolean> {
  const now = await fingerprint();
  const before = await orIfMissing(readFile(join(distFolder, builtFile), 'utf8'), '');
  if (before === now) return false;
  for (const config of configs) {
    await run(process.execPath, [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      config,
      '--configLoader',
      'native',
      '--logLevel',
      'warn',
    ]);
  }
  await writeFile(join(distFolder, builtFile), now);
  return true;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await Promise.all(['src', 'public'].map((folder) => filesIn(join(root, folder))))).flat();
  const around = [...configs, 'package-lock.json'].map((name) => join(root, name));
  for (const path of [...sources, ...around].toSorted())
    hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await orIfMissing(readdir(folder, { recursive: true, withFileTypes: true }), []);
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function run(command: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the pages could not be built (${code})`)),
    );
  });
}
