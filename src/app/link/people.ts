import type { BadRow, Part } from './load.ts';
import { cellOf } from './rows.ts';
import { eachRow } from './source.ts';
import { csvCell, openFile } from './write.ts';

export const idHeading = 'cluster_id';

/** The clusters of all records as numbers from 1, in the order of their first records. */
export function numbered(of: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(of.length);
  let people = 0;
  for (let row = 0; row < of.length; row += 1)
    numbers[row] = of[row] === row ? (people += 1) : numbers[of[row]!]!;
  return numbers;
}

type People = { parts: readonly Part[]; bad: readonly BadRow[]; numbers: Uint32Array; path: string };

/**
 * Writes every row as it was read, and which person it is; a row that could not be read has none. Two files become one,
 * under the headings of both and a first column that says which file a row is from.
 */
export async function writePeople({ parts, bad, numbers, path }: People): Promise<void> {
  const out = openFile(path);
  const [{ source }] = parts as [Part];
  const { delimiter } = source;
  const headings = [...new Set(parts.flatMap(({ source }) => source.headings))];
  const cells = (values: readonly (string | number)[]) =>
    `${values.map((value) => csvCell(value, delimiter)).join(delimiter)}\n`;
  out.write(cells([...(parts.length > 1 ? ['file'] : []), ...headings, idHeading]));
  let record = 0;
  for (const [file, part] of parts.entries()) {
    const places = headings.map((heading) => part.source.headings.indexOf(heading));
    const isBad = new Set(bad.filter((row) => row.file === file).map(({ row }) => row));
    let row = -1;
    await eachRow(
      part.source,
      (read) => {
        row += 1;
        const number = isBad.has(row) ? '' : numbers[record++]!;
        if (parts.length > 1) {
          out.write(
            cells([file + 1, ...places.map((place) => (place < 0 ? '' : cellOf(read, place))), number]),
          );
          return;
        }
        out.write(read.raw);
        out.write(`${delimiter.repeat(Math.max(1, headings.length - read.cells + 1))}${number}\n`);
      },
      () => out.taken(),
    );
  }
  await out.close();
}
