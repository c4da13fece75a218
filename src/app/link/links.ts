import { verdicts } from '#engines/linkage/verdicts.ts';
import { explaining, inWords, probabilityOf } from '#engines/linkage/explain.ts';
import type { Linked } from '#engines/linkage/link.ts';
import type { Table } from '#engines/linkage/table.ts';
import { csvCell, openFile } from './write.ts';

type Pairs = {
  table: Table;
  linked: Linked;
  /** Records of each file, and the rows that were left out, so that a record knows its row. */
  rowOf: (record: number) => { file: number; row: number };
  files: number;
  path: string;
  /** Only pairs from these log2 odds up. */
  least: number;
};

/**
 * Writes pairs with their weight, their probability, what became of them, and why, in words. Rows count from 1, headings
 * left out.
 */
export async function writeLinks({ table, linked, rowOf, files, path, least }: Pairs): Promise<number> {
  const { links, clusters, model } = linked;
  const out = openFile(path);
  const explain = explaining(table, model);
  const both = files > 1 ? ['file_l', 'row_l', 'file_r', 'row_r'] : ['row_l', 'row_r'];
  out.write(`${[...both, 'weight', 'probability', 'verdict', 'evidence'].join(',')}\n`);
  let written = 0;
  for (let link = 0; link < links.ones.length; link += 1) {
    const weight = links.weights[link]!;
    if (weight < least) continue;
    const [one, other] = [links.ones[link]!, links.others[link]!];
    const rows = [rowOf(one), rowOf(other)];
    const cells = [
      ...rows.flatMap(({ file, row }) => (files > 1 ? [file + 1, row + 1] : [row + 1])),
      weight.toFixed(4),
      probabilityOf(weight).toFixed(6),
      verdicts[clusters.verdicts[link]!]!,
      inWords(explain(one, other)),
    ];
    out.write(`${cells.map((cell) => csvCell(cell, ',')).join(',')}\n`);
    written += 1;
    if (written % 4096 === 0) await out.taken();
  }
  await out.close();
  return written;
}
