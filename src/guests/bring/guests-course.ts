import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { imported } from '../events.ts';
import { guestLines } from '../import/guest-lines.ts';
import type { GuestLine } from '../import/guest-lines.ts';
import type { Sheet } from '../import/sheet.ts';
import { memoryLine } from '../memory.ts';
import { refusedOutcome } from './course.ts';
import type { Bringing, Course } from './course.ts';
import { lookAround } from './here.ts';
import type { Outcome } from './import.ts';
import { keyOf, newcomer } from './newcomer.ts';
import type { Newcomer, Told } from './newcomer.ts';
import { receive } from './receive.ts';
import type { Reception } from './receive.ts';
import type { PreviewLine } from './shapes.ts';
import { lineSentence } from './words.ts';
import { write } from './write.ts';

type Line = GuestLine & { key: string | null };

/** A file of guests. */
export const guestsCourse: Course<Line> = {
  kind: 'guests',
  read,
  take,
  show,
  announce: (act, importId) => announce(act, imported, [importId], { importId }),
};

/** Lines without number, e-mail and phone are counted from the beginning, so that each is known again by its place. */
async function* read(sheet: Sheet, { mapping, today, source }: Bringing): AsyncGenerator<Line> {
  const among = new Map<string, number>();
  for await (const line of guestLines(sheet, mapping, today)) {
    const bare = line.refused === null && line.externalId === null && line.emails.length === 0;
    yield { ...line, key: bare ? keyOf(source, line, among) : null };
  }
}

async function take(act: Act, bringing: Bringing, lines: readonly Line[]): Promise<Outcome[]> {
  const receptions = await received(act, bringing, lines);
  if (!bringing.dryRun)
    await write(
      act,
      bringing,
      receptions.filter((reception) => reception !== null),
    );
  return lines.map((line, at) => {
    const reception = receptions[at];
    if (!reception) return refusedOutcome(line);
    const { outcome, known, remarks } = reception;
    const nobodyYet = bringing.dryRun && !known.inHouse;
    return {
      line: line.line,
      outcome,
      subjectId: nobodyYet ? null : known.recordId,
      why: remarks,
      cells: null,
    };
  });
}

async function received(act: Act, bringing: Bringing, lines: readonly Line[]): Promise<(Reception | null)[]> {
  const told = toldBy(bringing);
  const newcomers = lines.map((line) => (line.refused ? null : newcomer(line, line.key, told)));
  await lookAround(
    act,
    newcomers.filter((one) => one !== null),
    bringing.here,
  );
  return newcomers.map((one) => one && receive(one, bringing.here));
}

async function show(act: Act, bringing: Bringing, lines: readonly Line[]): Promise<PreviewLine[]> {
  const receptions = await received(act, bringing, lines);
  return lines.map((line, at) => {
    const reception = receptions[at];
    if (!reception) {
      const why = line.refused ? [lineSentence(line.refused)] : [];
      return { line: line.line, outcome: 'refused', joins: null, name: line.name, becomes: [], why };
    }
    const { outcome, known, newcomer: one, remarks } = reception;
    const joins = outcome === 'created' ? null : known.name;
    return {
      line: line.line,
      outcome,
      joins,
      name: one.name,
      becomes: becomes(one),
      why: remarks.map(lineSentence),
    };
  });
}

const agreed = {
  email: { true: 'May be written to by e-mail', false: 'Not to be written to by e-mail' },
  text: { true: 'May be sent text messages', false: 'Not to be sent text messages' },
} as const;

function becomes({ handles, address, memories, proposals, consents }: Newcomer): string[] {
  return [
    ...handles.map(({ kind, value, source }) => (kind === 'external' ? `${source} ${value}` : value)),
    ...(address ? [Object.values(address).join(', ')] : []),
    ...memories.map(({ facts }) => memoryLine(facts)),
    ...proposals.map(({ facts }) => `${memoryLine(facts)} (waits for somebody to look at it)`),
    ...consents.map(({ channel, given }) => agreed[channel][`${given}`]),
  ];
}

export function toldBy({ source, country, today, mapping }: Bringing): Told {
  return { source, country, today, dateOrder: mapping.dateOrder, dateSure: mapping.dateSure };
}
