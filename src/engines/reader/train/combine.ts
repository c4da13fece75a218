import { chance } from './chance.ts';
import { together, type Says } from './family.ts';
import type { OwnSentence, Part } from './own-sentences.ts';

/**
 * Joins single thoughts of our own into sentences with two, so that clauses and mixed feelings are learned. Both halves
 * come from the same part of the split.
 */
export function combined(all: readonly OwnSentence[], part: Part, count: number): OwnSentence[] {
  const draw = chance(part === 'train' ? 101 : part === 'dev' ? 102 : 103);
  const single = all.filter(
    (one) => one.part === part && one.says.aspects.size <= 2 && one.text.length < 90 && !one.says.irony,
  );
  const bySector = Object.groupBy(single, ({ family }) => family.split('/')[0]!);
  const made: OwnSentence[] = [];
  for (let tries = 0; made.length < count && tries < count * 20; tries += 1) {
    const first = draw.of(single);
    const sector = first.family.split('/')[0]!;
    const second = draw.of(draw.next() < 0.2 ? single : bySector[sector]!);
    if (
      first.family === second.family ||
      [...first.says.aspects.keys()].some((aspect) => second.says.aspects.has(aspect))
    )
      continue;
    made.push({
      text: joined(first, second, draw.next()),
      family: `${first.family}+${second.family}`,
      part,
      says: both(first.says, second.says),
    });
  }
  return made;
}

function joined(first: OwnSentence, second: OwnSentence, at: number): string {
  const turn = opposed(first.says, second.says);
  const links = turn
    ? [', but ', ' but ', '; ', ', however ', ', although ', ', while ', ' - ', ', though ']
    : [' and ', ', and ', ', ', '; ', ' - '];
  const left = first.text.replace(/[.!?]+$/, '');
  const right = second.text;
  const keepCase =
    /^(?:I\b|\[|[A-Z][a-z]+ (?:was|is|and|made|took))/.test(right) || right === right.toUpperCase();
  return (
    left +
    links[Math.floor(at * links.length)]! +
    (keepCase ? right : right.charAt(0).toLowerCase() + right.slice(1))
  );
}

function opposed(a: Says, b: Says): boolean {
  return (
    (a.whole === 'positive' && b.whole === 'negative') || (a.whole === 'negative' && b.whole === 'positive')
  );
}

function both(a: Says, b: Says): Says {
  return {
    aspects: new Map([...a.aspects, ...b.aspects]),
    whole: together([a.whole, b.whole]),
    sides: [...new Set([...a.sides, ...b.sides])],
    emotion: opposed(a, b) ? 'neutral' : a.emotion,
    product: a.product ?? b.product,
    returns: a.returns ?? b.returns,
    irony: a.irony || b.irony,
  };
}
