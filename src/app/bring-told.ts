import type { Acts } from '#kit/parts.ts';
import { importAtHand } from '#guests/bring/import.ts';
import type { Import } from '#guests/bring/import.ts';
import { theImport } from '#guests/bring/imports.ts';
import { importReport } from '#guests/bring/report.ts';
import { dateSentence } from '#guests/bring/words.ts';
import type { Mapping } from '#guests/import/columns.ts';

/** One line that is written over on a terminal; elsewhere one every few seconds. */
export function progressLine(): { show: (done: number, total: number) => void; end: () => void } {
  const terminal = process.stdout.isTTY;
  const started = performance.now();
  let last = started;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (!terminal && now - last < 3000) return;
      last = now;
      const rate = Math.round((done / (now - started)) * 1000);
      const line = `${figure(done)} of ${figure(total)} lines (${figure(rate)} a second)`;
      process.stdout.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end: () => {
      if (terminal) process.stdout.write('\r\x1b[K');
    },
  };
}

function figure(count: number): string {
  return count.toLocaleString('en');
}

const mostRefused = 50;

/** What became of a file, on the terminal. */
export async function tell(acts: Acts, id: string, all: boolean): Promise<void> {
  const [{ mapping, source }, sums] = await acts(
    async (act) => [await importAtHand(act, id), await theImport(act, { importId: id })] as const,
  );
  for await (const { line, outcome, name, why } of linesOf(acts, id, all)) {
    console.log([`line ${line}`, outcome, ...(name === null ? [] : [name]), ...why].join('  '));
  }
  if (mapping) console.log(readAs(mapping, source));
  const { done, created, joined, unchanged, refused } = sums;
  const what = sums.dryRun ? 'would be created' : 'created';
  console.log(
    `${figure(done)} lines: ${figure(created)} ${what}, ${figure(joined)} joined, ${figure(unchanged)} unchanged, ${figure(refused)} refused.`,
  );
  if (sums.state === 'stopped') console.log('It was stopped; the same command goes on with it.');
}

/** Every line, or the first of those that were refused or have something said about them. */
async function* linesOf(acts: Acts, importId: string, all: boolean) {
  const limit = all ? 500 : mostRefused;
  for (let after = 0; ;) {
    const lines = await acts((act) =>
      importReport(act, { importId, outcome: all ? null : 'refused', after, limit }),
    );
    yield* lines;
    if (!all || lines.length < limit) return;
    after = lines.at(-1)!.line;
  }
}

function readAs(mapping: Mapping, source: Import['source']): string {
  const preset =
    mapping.preset === null
      ? ''
      : `Read as ${mapping.preset}${mapping.near ? ' (nearly: please look at the columns)' : ''}. `;
  return `${preset}Ids are of "${source}". ${dateSentence(mapping)}`;
}
