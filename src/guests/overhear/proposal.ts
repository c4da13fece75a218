import {
  mayBeSaidAloud,
  sensitivityOf,
  untilByDefault,
  type MemoryFacts,
  type MemoryKind,
  type Sure,
} from '../memory.ts';
import { sentence, spanOf, type Clause } from './clause.ts';

/** A memory read from a note, with the span of the note it was read from; it counts once a person accepts it. */
export type Proposal = MemoryFacts & { from: [number, number] };

export type DateOrder = 'dmy' | 'mdy';

/** What a rule needs to know besides the words: the day, ISO, and how the house writes dates, if it has said so. */
export type Hearing = { today: string; order: DateOrder | undefined };

/** Returns what a clause says, or null to let the next rule read it. */
export type Rule = (clause: Clause, hearing: Hearing) => Proposal[] | null;

/** A proposal with the text, span, sensitivity, sureness and end that follow from its words unless given. */
export function propose(
  kind: MemoryKind,
  clause: Clause,
  hearing: Hearing,
  given: Partial<Proposal> = {},
): Proposal {
  const facts = {
    ...nothing,
    kind,
    text: sentence(clause.said),
    from: spanOf(clause),
    sure: sureOf(clause),
    ...given,
  };
  // The whole clause is judged, because the words that make it delicate may lie outside the text.
  const sensitivity = sensitivityOf({ kind, text: `${facts.text} ${clause.plain.slice(0, 400)}` });
  return {
    ...facts,
    sensitivity,
    sayAloud: mayBeSaidAloud({ kind, sensitivity }),
    until: untilByDefault(facts, hearing.today),
  };
}

export function sureOf(clause: Clause): Sure {
  if (clause.asked || guessed.test(clause.plain)) return 'guess';
  return thought.test(clause.plain) ? 'likely' : 'certain';
}

const guessed = /\b(?:might|maybe|perhaps|possibly|could be|may be|not sure|unsure|suspects?|wonders?)\b/;
const thought = /\b(?:i think|thinks|apparently|probably|seems to|i believe|heard that|as far as i know)\b/;

const nothing = {
  allergen: null,
  material: null,
  severity: null,
  occasion: null,
  month: null,
  day: null,
  year: null,
  personName: null,
  relation: null,
} satisfies Partial<MemoryFacts>;
