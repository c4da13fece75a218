import type { Figures, Tally } from './tally.ts';
import { apart, isEnough } from './told.ts';

export type HouseTold = { name: string; figures: Figures; verdict: string };

/** Houses of a file, the one that receives its guests most first; those of whom too little is written last. */
export function comparedHouses({ houses, all }: Tally): HouseTold[] {
  if (houses.size < 2) return [];
  return [...houses]
    .map(([name, figures]) => ({ name, figures, verdict: verdict(figures, all) }))
    .toSorted((one, other) => {
      const enough = Number(isEnough(other.figures.received)) - Number(isEnough(one.figures.received));
      return (
        enough ||
        rate(other.figures.received) - rate(one.figures.received) ||
        other.figures.read - one.figures.read ||
        (one.name < other.name ? -1 : 1)
      );
    });
}

/** The best experience is not the best service: what stands out against all of them, where it surely does. */
function verdict(figures: Figures, all: Figures): string {
  if (!isEnough(figures.received)) return `Only ${figures.read} sentences: too few to say.`;
  const stands = (part: 'received' | 'served' | 'leftStanding' | 'missed') =>
    apart(figures[part], all[part]) ? Math.sign(rate(figures[part]) - rate(all[part])) : 0;
  const said = [
    stands('received') > 0 ? 'receives its guests more than the others' : null,
    stands('received') < 0 ? 'receives its guests less than the others' : null,
    stands('served') > 0 ? 'serves better' : null,
    stands('served') < 0 ? 'is praised less for its service' : null,
    stands('missed') > 0 ? 'leaves more needs unmet' : null,
    stands('leftStanding') > 0 ? 'leaves more guests standing' : null,
  ].filter((words) => words !== null);
  if (said.length === 0) return 'Not surely different from the others.';
  const sentence = said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

function rate({ yes, of }: { yes: number; of: number }): number {
  return of === 0 ? 0 : yes / of;
}
