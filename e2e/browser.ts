import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium that brings its own shared libraries and fonts, so that a bare machine is
 * enough. The first call of a user unpacks it (some seconds), later calls find it unpacked.
 */
export async function openBrowser(): Promise<Browser> {
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    // Root may not use the sandbox, and a plain user's kernel may not allow one.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      HOME: home,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  });
}

// Two runs may unpack at once: each fills a folder of its own, and the first to rename it wins.
async function unpacked(): Promise<string> {
  const home = join(tmpdir(), `regulars-chromium-${packageVersion()}-${process.getuid?.()}`);
  if (!existsSync(home)) {
    const filling = `${home}.${process.pid}`;
    await mkdir(filling, { mode: 0o700 });
    await unpackInto(filling);
    await writeFile(join(filling, 'fonts.conf'), fontsIn(home));
    await rename(filling, home).catch(async (fault: NodeJS.ErrnoException) => {
      await rm(filling, { recursive: true });
      if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault;
    });
  }
  // The name can be guessed, so that somebody else could have put a browser there first.
  if (lstatSync(home).uid !== process.getuid?.()) throw new Error(`${home} is not ours`);
  return home;
}

// The package unpacks to TMPDIR, and its shared libraries only where it believes to be in a
// Lambda; a process of its own keeps both settings away from ours.
async function unpackInto(folder: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
}

// The package's own list of fonts names fixed folders under /tmp.
function fontsIn(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;
}

// The manifest is not among the package's exports; it stands two folders above its entry.
function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return JSON.parse(readFileSync(join(entry, '../../../package.json'), 'utf8')).version;
}
