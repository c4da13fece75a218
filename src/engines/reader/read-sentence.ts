import { clauses, type Stretch } from './clauses.ts';
import { deciding } from './explain.ts';
import { at, ledgerOf, sides } from './heads.ts';
import { language } from './language.ts';
import type { Model } from './model.ts';
import { maskedName, maskNames } from './names.ts';
import { oddsOf, probability } from './odds.ts';
import {
  aspects,
  basics,
  emotions,
  moods,
  type AspectRead,
  type LedgerRead,
  type Odds,
  type Polarity,
  type Reading,
  type Span,
  type StaffRead,
  type Word,
} from './reading.ts';
import type { Roster } from './roster.ts';
import { clauseShares, type Judgement, type Scanner, type Scores } from './scan.ts';
import { feelingOf } from './shown-feeling.ts';
import { likeliest, polarityOdds, staffSaid, turned } from './sides.ts';
import { aboutThem, isPeerless, isPlain } from './staff-said.ts';
import { staffNamed, type Named } from './staff.ts';
import { tokens, type Token } from './tokens.ts';

/** What reading one sentence needs. */
type Task = { text: string; span: Span; list: Roster | null; model: Model; scan: Scanner };
type Known = Task & {
  all: Token[];
  stretches: Stretch[];
  scores: Scores;
  odds: Odds;
  words: (judgement: Judgement, stretch: Stretch) => Word[];
};

export function readSentence(task: Task): Reading {
  const { text, span, list, model, scan } = task;
  const written = text.slice(span.start, span.end);
  const all = tokens(written, span.start);
  const knows = (word: string) => model.lexicon.row(word) !== undefined;
  const spoken = language(all, knows);
  if (spoken !== 'en' || all.every(({ kind }) => kind === 'mark' || kind === 'number'))
    return unread(span, written, spoken);
  const named = staffNamed(all, list, { sure: model.sureNames, unsure: model.unsureNames }, knows);
  mask(all, named, model);
  const stretches = clauses(all);
  const scores = scan.scan(all, stretches);
  const odds = oddsOf(scores, model.settings);
  const words = (judgement: Judgement, stretch: Stretch) =>
    deciding(text, all, scan.weigh(all, stretch, judgement), stretch.from);
  const known = { ...task, all, stretches, scores, odds, words };
  return {
    ...span,
    text: written,
    language: spoken,
    read: true,
    clauses: stretches.map((stretch) => spanOf(all, stretch)),
    aspects: aspectsSaid(known),
    unsure: aspects.filter(
      (aspect, h) =>
        odds.aspects[aspect] < lineOf(model, h).yes && odds.aspects[aspect] >= lineOf(model, h).no,
    ),
    sentiment: sentimentOf(known),
    emotion: feelingOf(scores, odds, model.settings, (head) => words({ kind: 'emotion', head }, whole(all))),
    felt: above(emotions, 0, scores, model),
    basics: above(basics, at.basics, scores, model),
    moods: above(moods, at.moods, scores, model),
    ledger: ledgerOfSentence(known),
    staff: staffOf(known, named),
    returns: returnsOf(known),
    irony: odds.irony >= lineOf(model, at.intents + 2).yes,
    odds,
  };
}

function unread(span: Span, text: string, spoken: string): Reading {
  return {
    ...span,
    text,
    language: spoken,
    read: false,
    clauses: [{ ...span }],
    aspects: [],
    unsure: [],
    sentiment: { polarity: 'neutral', probability: 0, known: false, words: [] },
    emotion: { feeling: 'neutral', probability: 0, known: false, words: [] },
    felt: [],
    basics: [],
    moods: [],
    ledger: [],
    staff: [],
    returns: null,
    irony: false,
    odds: null,
  };
}

/** Names are not read: the same sentence about another person is the same sentence. */
function mask(all: Token[], named: readonly Named[], model: Model): void {
  maskNames(all, { sure: model.sureNames, unsure: model.unsureNames });
  for (const [n, token] of all.entries()) {
    if (named.some(({ from, to }) => n >= from && n < to)) token.word = maskedName;
  }
}

function aspectsSaid({ all, stretches, scores, odds, model, words }: Known): AspectRead[] {
  const said: AspectRead[] = [];
  for (const [h, aspect] of aspects.entries()) {
    if (odds.aspects[aspect] < lineOf(model, h).yes) continue;
    const shares = clauseShares(scores.clauses.map((one) => one[h]!));
    const clause = stretches[shares.indexOf(Math.max(...shares))]!;
    const [polarity, sure] = likeliest(odds.polarities[aspect]);
    said.push({
      aspect,
      probability: odds.aspects[aspect],
      polarity,
      polarityProbability: sure,
      known: sure >= model.settings.polarityLine,
      clause: spanOf(all, clause),
      words: words({ kind: 'review', head: h }, clause),
    });
  }
  return said.toSorted((a, b) => b.probability - a.probability);
}

function sentimentOf({ all, odds, model, words }: Known): Reading['sentiment'] {
  const [polarity, sure] = likeliest(odds.sentiment);
  const asked = { kind: 'polarity', subject: aspects.length, polarity: polarityIndex(polarity) } as const;
  return {
    polarity,
    probability: sure,
    known: sure >= model.settings.polarityLine,
    words: words(asked, whole(all)),
  };
}

function above<K extends string>(
  names: readonly K[],
  from: number,
  scores: Scores,
  { settings }: Model,
): K[] {
  return names.filter(
    (_, n) =>
      probability(settings.emotionPlatt[from + n]!, scores.emotion[from + n]!) >=
      settings.emotionLines[from + n]!,
  );
}

/** A label stands where its head says so; N where none does and N is likelier than not. */
function ledgerOfSentence({ all, scores, odds, model, words }: Known): LedgerRead[] {
  const found: LedgerRead[] = [];
  for (const [n, side] of sides.entries()) {
    const head = at.sides + n;
    const sure = probability(model.settings.reviewPlatt[head]!, scores.review[head]!);
    if (sure < lineOf(model, head).yes) continue;
    found.push({
      label: ledgerOf(side),
      probability: sure,
      polarity: side.endsWith('+') ? 'positive' : 'negative',
      known: sure >= model.settings.sidesLine,
      words: words({ kind: 'review', head }, whole(all)),
    });
  }
  if (found.length === 0) {
    return [
      {
        label: 'N',
        probability: odds.ledgers.N,
        polarity: null,
        known: odds.ledgers.N >= model.settings.sidesLine,
        words: [],
      },
    ];
  }
  return found.toSorted((a, b) => b.probability - a.probability);
}

function staffOf({ text, all, stretches, scores, scan, model }: Known, named: readonly Named[]): StaffRead[] {
  return named.map((one) => {
    const said = aboutThem(all, stretches, one);
    const clause = stretches.findIndex(({ from, to }) => one.from >= from && one.from < to);
    const same = said.from === stretches[clause]!.from && said.to === stretches[clause]!.to;
    const polarity = same
      ? scores.clausePolarity[clause]!
      : scan.scan(all.slice(said.from, said.to), [{ from: 0, to: said.to - said.from }]).polarity;
    const own = polarityOdds(polarity, 'service', model.settings);
    const sentence = polarityOdds(scores.polarity, 'whole', model.settings);
    const span = spanOf(all, one);
    const end = /['’]s$/.test(text.slice(span.start, span.end)) ? span.end - 2 : span.end;
    const plain = isPlain(all, one, said);
    const judged = staffSaid(one, isPeerless(all, one, said) ? turned(own) : own, sentence, {
      people: named.length,
      plain,
    });
    return { start: span.start, end, name: text.slice(span.start, end), person: one.person, ...judged };
  });
}

/** Both are said in the same words but for a "not", so where both heads speak the "not" decides. */
function returnsOf({ all, odds, model }: Known): boolean | null {
  const comes = odds.returning >= lineOf(model, at.intents).yes;
  const goes = odds.leaving >= lineOf(model, at.intents + 1).yes;
  if (comes && goes) return !all.some(({ negated, word }) => negated && coming.has(word));
  return comes === goes ? null : comes;
}

const coming = new Set('back return returning come coming go going again visit stay book'.split(' '));

function lineOf({ settings }: Model, head: number) {
  return settings.reviewLines[head]!;
}

function polarityIndex(polarity: Polarity): number {
  return ['positive', 'negative', 'neutral', 'mixed'].indexOf(polarity);
}

function whole(all: readonly Token[]): Stretch {
  return { from: 0, to: all.length };
}

function spanOf(all: readonly Token[], { from, to }: Stretch): Span {
  return { start: all[from]!.start, end: all[to - 1]!.end };
}
