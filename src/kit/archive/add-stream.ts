import type { Readable } from 'node:stream';
import type { ZipFile } from 'yazl';

/** Adds a file that is opened when the zip has come to it. A fault of the stream becomes the zip's: yazl does not look. */
export function addStream(zip: ZipFile, path: string, open: () => Readable): void {
  zip.addReadStreamLazy(path, (give) => {
    const stream = open();
    stream.on('error', (fault) => zip.emit('error', fault));
    give(null, stream);
  });
}
