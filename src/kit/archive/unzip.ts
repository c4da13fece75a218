import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { BrokenArchive } from './describe.ts';

/** The files within a zip, to be read in any order. */
export type Zip = {
  paths: readonly string[];
  /** @throws BrokenArchive when there is no such file */
  open: (path: string) => Promise<Readable>;
  read: (path: string) => Promise<Buffer>;
  close: () => void;
};

/** @throws BrokenArchive when the file is no zip, or one that was cut off */
export async function openZip(path: string): Promise<Zip> {
  const file = await opened(path);
  const entries = await entriesOf(file, path);
  const open = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new BrokenArchive(`${path} is not a whole archive of a house: ${name} is missing.`);
    const { promise, resolve, reject } = Promise.withResolvers<Readable>();
    file.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
    return promise;
  };
  return {
    paths: [...entries.keys()],
    open,
    read: async (name) => buffer(await open(name)),
    close: () => file.close(),
  };
}

function opened(path: string): Promise<yauzl.ZipFile> {
  const { promise, resolve, reject } = Promise.withResolvers<yauzl.ZipFile>();
  yauzl.open(path, { lazyEntries: true, autoClose: false }, (fault, file) => {
    if (!fault) resolve(file);
    else if ('code' in fault && fault.code === 'ENOENT')
      reject(new BrokenArchive(`There is no file ${path}.`));
    else
      reject(
        new BrokenArchive(
          `${path} is not a whole archive of a house: it is no zip, or was cut off on its way.`,
        ),
      );
  });
  return promise;
}

function entriesOf(file: yauzl.ZipFile, path: string): Promise<Map<string, yauzl.Entry>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, yauzl.Entry>>();
  const entries = new Map<string, yauzl.Entry>();
  file.on('entry', (entry: yauzl.Entry) => {
    entries.set(entry.fileName, entry);
    file.readEntry();
  });
  file.once('end', () => resolve(entries));
  file.once('error', () =>
    reject(new BrokenArchive(`${path} is not a whole archive of a house: its list of files is damaged.`)),
  );
  file.readEntry();
  return promise;
}
