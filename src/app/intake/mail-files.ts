import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

/** One mail on a disk: a file, or a piece of an mbox. */
export type MailFile = {
  /** As the report names it: its path below the one that was asked for, and in an mbox its number. */
  name: string;
  path: string;
  piece: { start: number; end: number } | null;
  /** What its own header says, else when the file was written. */
  date: Date;
};

const headBytes = 32_768;

/** Every mail of a folder of .eml files, a maildir or an mbox, oldest first: an answer comes after what it answers. */
export async function mailFiles(path: string): Promise<MailFile[]> {
  const found = (await stat(path)).isDirectory() ? await filesIn(path) : [path];
  const files = await Promise.all(
    found.map(async (file) => {
      const name = relative(path, file) || basename(file);
      return (await isMbox(file)) ? piecesOf(file, name) : [{ name, path: file, piece: null }];
    }),
  );
  const dated = await Promise.all(files.flat().map(async (file) => ({ ...file, date: await dateOf(file) })));
  return dated.toSorted((one, other) => one.date.getTime() - other.date.getTime());
}

/** @throws what the file system says of a file that cannot be read */
export async function bytesOf({ path, piece }: Pick<MailFile, 'path' | 'piece'>): Promise<Buffer> {
  if (!piece) return readFile(path);
  const bytes = await slice(path, piece.start, piece.end);
  // An mbox has a line before each mail, and a mark before lines that look like one.
  const begins = bytes.indexOf(10) + 1;
  const text = bytes
    .subarray(begins)
    .toString('latin1')
    .replace(/^>(>*From )/gm, '$1');
  return Buffer.from(text, 'latin1');
}

/** Where there are .eml files, those; a maildir's mails have no ending, and lie in `cur` and `new`. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => ({
      path: join(entry.parentPath, entry.name),
      inMaildir: /(^|\/)(cur|new)$/.test(entry.parentPath),
    }));
  const mails = files.filter(({ path, inMaildir }) => inMaildir || /\.(eml|mbox)$/i.test(path));
  return (mails.length > 0 ? mails : files).map(({ path }) => path).toSorted();
}

async function isMbox(path: string): Promise<boolean> {
  if (/\.eml$/i.test(path)) return false;
  return /^From \S+.*\d{4}/.test((await head(path)).toString('latin1').split('\n', 1)[0]!);
}

async function piecesOf(path: string, name: string): Promise<Omit<MailFile, 'date'>[]> {
  const starts = await mboxStarts(path);
  const { size } = await stat(path);
  return starts.map((start, at) => ({
    name: `${name}#${at + 1}`,
    path,
    piece: { start, end: starts[at + 1] ?? size },
  }));
}

/** Where "From " begins a line after an empty one. */
async function mboxStarts(path: string): Promise<number[]> {
  const starts = [0];
  let before = '';
  let at = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = before + chunk.toString('latin1');
    for (const found of text.matchAll(/\n\r?\nFrom /g))
      starts.push(at - before.length + found.index + found[0].length - 5);
    at += chunk.length;
    before = text.slice(-8);
  }
  return [...new Set(starts)];
}

async function dateOf({ path, piece }: Omit<MailFile, 'date'>): Promise<Date> {
  const { mtime } = await stat(path);
  const bytes = piece
    ? await slice(path, piece.start, Math.min(piece.end, piece.start + headBytes))
    : await head(path);
  const said = new Date(/^date:\s*([^\r\n]+)/im.exec(bytes.toString('latin1'))?.[1] ?? '');
  return Number.isNaN(said.getTime()) || said > mtime ? mtime : said;
}

async function head(path: string): Promise<Buffer> {
  return slice(path, 0, headBytes).catch((fault: NodeJS.ErrnoException) => {
    // It is counted as lost where it is to be read whole.
    if (fault.code === 'EACCES') return Buffer.alloc(0);
    throw fault;
  });
}

async function slice(path: string, start: number, end: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
