import { addDays, daysBetween } from '#kit/day.ts';
import type { Dot, DotAnswer } from './dot.ts';
import type { InMind } from './in-mind.ts';
import { memoryLine, occurrenceWithin } from './memory.ts';
import type { MemoryKind, Severity } from './memory.ts';
import { provenance } from './provenance.ts';

/** What is in mind of guests on a day, as lines of a brief. */
export function dots(memories: readonly InMind[], day: string): Dot[] {
  return memories.flatMap((memory) => dotOf(memory, day));
}

/** An occasion is worth a word a week before: the next visit may be too late. */
const daysAhead = 7;
const recentDays = 365;

function dotOf(memory: InMind, day: string): Dot[] {
  if (isSafety(memory))
    return [
      dot(memory, day, {
        rank: 'safety',
        weight: safetyWeight(memory),
        answers: ['visits.handOver', 'guests.noLongerTrue'],
      }),
    ];
  if (memory.notNow) return [];
  if (memory.facts.kind !== 'occasion')
    return [dot(memory, day, { rank: 'know', weight: knowWeight(memory, day), answers: answersTo(memory) })];
  const on = occurrenceWithin(memory.facts, day, addDays(day, daysAhead));
  if (on === null) return [];
  if (on === day) return [dot(memory, day, { rank: 'fits_now', weight: 8, answers: answersTo(memory) })];
  const away = daysBetween(day, on);
  const soon = away === 1 ? 'tomorrow' : `in ${away} days`;
  return [dot(memory, day, { rank: 'know', weight: 4.5, answers: answersTo(memory), soon })];
}

function isSafety({ facts }: InMind): boolean {
  return (
    facts.kind === 'allergy' ||
    facts.kind === 'access' ||
    (facts.kind === 'dietary' && facts.sensitivity === 'health')
  );
}

type Ranked = Pick<Dot, 'rank' | 'weight' | 'answers'> & { soon?: string };

function dot(memory: InMind, day: string, { soon, ...ranked }: Ranked): Dot {
  const said = memoryLine(memory.facts);
  const unsure = memory.facts.sure === 'guess' ? ', perhaps' : '';
  const line = `${said}${soon ? `, ${soon}` : ''}${unsure}`;
  return {
    subjectId: memory.id,
    guestId: memory.guestId,
    chip: short(line),
    line,
    from: provenance(memory.noticed, day),
    handedTo: null,
    sayAloud: memory.facts.sayAloud,
    ...ranked,
  };
}

const severityWeight = { life_threatening: 4, severe: 3, unknown: 2.5, mild: 2 } as const satisfies Record<
  Severity,
  number
>;

function safetyWeight({ facts }: InMind): number {
  return facts.kind === 'allergy' ? severityWeight[facts.severity ?? 'unknown'] : 1;
}

const kindWeight = {
  person: 4,
  preference: 4,
  aversion: 4,
  story: 3,
  dietary: 4,
  detail: 2,
  // These have their own place above.
  allergy: 0,
  access: 0,
  occasion: 0,
} as const satisfies Record<MemoryKind, number>;

/** Confirmed or used lately counts for it, a guess against. */
function knowWeight({ facts, noticed }: InMind, day: string): number {
  const lately = [noticed.lastUsedOn, noticed.lastConfirmedOn, noticed.on].map((on) =>
    on ? nearness(on, day) : 0,
  );
  const sure = { certain: 0, likely: -0.5, guess: -2 }[facts.sure];
  return kindWeight[facts.kind] + Math.max(...lately.slice(0, 2)) + 0.5 * lately[2]! + sure;
}

/** 1 today, 0 a year ago. */
function nearness(on: string, day: string): number {
  return Math.max(0, 1 - Math.abs(daysBetween(on, day)) / recentDays);
}

function answersTo({ facts }: InMind): DotAnswer[] {
  const answers: DotAnswer[] = ['guests.used', 'guests.noLongerTrue', 'guests.notNow'];
  return facts.sure === 'certain' ? answers : ['guests.confirm', ...answers];
}

const chipLength = 48;

function short(line: string): string {
  if (line.length <= chipLength) return line;
  const space = line.lastIndexOf(' ', chipLength - 1);
  return `${line.slice(0, space > chipLength / 2 ? space : chipLength - 1)}…`;
}
