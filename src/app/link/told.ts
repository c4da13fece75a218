import type { Linked } from '#engines/linkage/link.ts';
import type { Table } from '#engines/linkage/table.ts';
import type { Loaded, Part } from './load.ts';

const mostTold = 20;

/** What was read, and which rows could not be. */
export function tellRead(parts: readonly Part[], { sizes, bad }: Loaded): void {
  parts.forEach(({ source, reads }, file) => {
    const columns = reads.map(({ role, heading }) => (role === heading ? heading : `${heading} as ${role}`));
    console.log(`${source.path}: ${figure(sizes[file]!)} records; compared: ${columns.join(', ')}.`);
    const own = bad.filter((row) => row.file === file);
    for (const { line, why } of own.slice(0, mostTold)) console.log(`  line ${line}: ${why}; left out`);
    if (own.length > mostTold)
      console.log(`  and ${figure(own.length - mostTold)} lines more that could not be read`);
  });
}

type Told = { table: Table; linked: Linked; out: string; links: string; written: number; seconds: number };

/** What came of it. */
export function tellLinked({ table, linked, out, links, written, seconds }: Told): void {
  const { of } = linked.clusters;
  const many = new Uint32Array(of.length);
  for (const first of of) many[first]! += 1;
  const sizes = many.filter((size) => size > 0);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const refused = linked.clusters.verdicts.reduce((sum, verdict) => sum + (verdict > 1 ? 1 : 0), 0);
  console.log(
    [
      `${figure(table.size)} records are ${figure(sizes.length)} people; the most records of one person are ${figure(largest)}.`,
      `${figure(linked.compared)} pairs compared, ${figure(written)} links, ${figure(refused)} of them refused so that nobody is chained to others.`,
      `${out}: every row with its person. ${links}: every link with its evidence.`,
      `${seconds.toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most.`,
    ].join('\n'),
  );
}

function figure(count: number): string {
  return count.toLocaleString('en');
}
