import { parseArgs } from 'node:util';
import { stranger } from '#kit/caller.ts';
import type { Acts } from '#kit/parts.ts';
import { openMailReader } from '#desk/channels/email/read/reader.ts';
import { readWaiting } from '#desk/channels/email/read-waiting.ts';
import { linesOf } from '#desk/lines/line-at-hand.ts';
import { actsOf } from './importing.ts';
import { bring, reportOf } from './intake/bring.ts';
import type { Report } from './intake/bring.ts';
import { mailFiles } from './intake/mail-files.ts';
import type { MailFile } from './intake/mail-files.ts';
import { trial } from './intake/trial.ts';
import { chooseHouse, withRegulars } from './with-regulars.ts';

/**
 * `regulars desk intake PATH [--line ADDRESS] [--house SLUG]`: brings old mail along, a folder of .eml files, a
 * maildir or an mbox. With `--trial` into a house that is gone afterwards. The last line says what became of it.
 */
export async function intake(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      line: { type: 'string' },
      house: { type: 'string' },
      trial: { type: 'boolean', default: false },
      twice: { type: 'boolean', default: false },
    },
  });
  const [path, another] = positionals;
  if (!path || another) throw new Error('Say which: regulars desk intake PATH');
  const files = await mailFiles(path);
  say(`${files.length} mails found`);
  const report = values.trial
    ? await trial(files, { twice: values.twice, say })
    : await broughtIn(files, values.house ?? null, values.line ?? null);
  console.log(JSON.stringify(report));
  return 0;
}

async function broughtIn(
  files: readonly MailFile[],
  slug: string | null,
  address: string | null,
): Promise<Report> {
  return withRegulars(async (regulars) => {
    const house = await chooseHouse(regulars, slug);
    if (!house) throw new Error('No house stands here yet.');
    const { ground } = regulars;
    const acts = actsOf(ground, { ...stranger, kind: 'cli', houseId: house.id, role: 'owner' }, ground.clock);
    const lineId = await chooseLine(acts, address);
    const brought = await bring(files, {
      hands: [acts],
      lineId,
      source: 'brought',
      told: (mails) => say(`${mails} of ${files.length} stored`),
    });
    await readAll(acts, lineId);
    return acts((act) => reportOf(act, lineId, brought));
  });
}

/** The mailbox that was named, or the only one. */
async function chooseLine(acts: Acts, address: string | null): Promise<string> {
  const lines = await acts((act) => linesOf(act, 'email'));
  const names = lines.map((line) => line.address).join(', ');
  const [line, another] =
    address === null ? lines : lines.filter((line) => line.address === address.toLowerCase());
  if (!line)
    throw new Error(
      names ? `There is no mailbox ${address}: there is ${names}.` : 'Connect a mailbox first.',
    );
  if (another) throw new Error(`There are several mailboxes: name one with --line (${names}).`);
  return line.id;
}

/** Here and now, whether the house is open or not. */
async function readAll(acts: Acts, lineId: string): Promise<void> {
  const reader = openMailReader();
  try {
    const closing = new AbortController().signal;
    await readWaiting({ acts, reader, lineId, closing, underWay: new Map() });
  } finally {
    await reader.close();
  }
}

function say(line: string): void {
  console.error(line);
}
