/** Who works in a house, ready to be found in a text. */
export type Roster = { people: readonly Person[] };
type Person = { name: string; first: string; last: string | null; sounds: string; short: readonly string[] };

/** Names that people are called by though it is not what stands on the roster. */
const nicknames: Record<string, string> = {
  alexander: 'alex sasha xander',
  alexandra: 'alex sasha sandra',
  andrew: 'andy drew',
  anthony: 'tony',
  benjamin: 'ben benny',
  catherine: 'kate cathy katie cat',
  charles: 'charlie chuck',
  christina: 'tina chris',
  christine: 'chris tina',
  christopher: 'chris',
  daniel: 'dan danny',
  daniela: 'dani',
  david: 'dave',
  deborah: 'debbie deb',
  edward: 'ed eddie ted',
  elizabeth: 'liz beth lizzie eliza',
  emily: 'em',
  francesca: 'fran',
  francisco: 'paco',
  frederick: 'fred freddie',
  gabriel: 'gabe',
  gabriela: 'gabi',
  gregory: 'greg',
  giovanni: 'gianni',
  giuseppe: 'beppe',
  isabella: 'bella isa',
  jacob: 'jake',
  james: 'jim jimmy jamie',
  jennifer: 'jen jenny',
  jessica: 'jess',
  john: 'johnny jack',
  jonathan: 'jon',
  joseph: 'joe',
  joshua: 'josh',
  katherine: 'kate kathy katie',
  kimberly: 'kim',
  leonardo: 'leo',
  margaret: 'maggie meg peggy',
  maria: 'mia',
  matthew: 'matt',
  maximilian: 'max',
  michael: 'mike mick',
  michelle: 'shelly',
  mohammed: 'mo',
  nicholas: 'nick nico',
  nicole: 'nicky',
  olivia: 'liv',
  patricia: 'pat patty',
  patrick: 'pat paddy',
  peter: 'pete',
  philip: 'phil',
  rebecca: 'becky',
  richard: 'rick dick',
  robert: 'rob bob bobby',
  ronald: 'ron',
  samantha: 'sam',
  samuel: 'sam',
  sebastian: 'seb',
  stephen: 'steve',
  steven: 'steve',
  susan: 'sue susie',
  theodore: 'theo ted',
  thomas: 'tom tommy',
  timothy: 'tim',
  valentina: 'vale',
  victoria: 'vicky tori',
  vincent: 'vince',
  william: 'will bill',
  zachary: 'zach',
};

/** @param names first names or full names, as the house writes them */
export function roster(names: readonly string[]): Roster {
  return {
    people: names.map((name) => {
      const parts = name.trim().toLowerCase().split(/\s+/);
      const first = parts[0] ?? '';
      return {
        name,
        first,
        last: parts.length > 1 ? parts.at(-1)! : null,
        sounds: sound(first),
        short: nicknames[first]?.split(' ') ?? [],
      };
    }),
  };
}

/**
 * Who is meant by a word: the very name, a nickname, the same name in another spelling, or one letter off in a name of
 * five letters or more that is no other name.
 */
export function onRoster(
  { people }: Roster,
  word: string,
  isOther: (word: string) => boolean,
): Person | null {
  const exact = people.find(
    ({ first, last, short }) => word === first || word === last || short.includes(word),
  );
  if (exact) return exact;
  if (word.length < 3) return null;
  const sounding = people.find(({ sounds, first }) => first.length > 2 && sounds === sound(word));
  if (sounding) return sounding;
  if (word.length < 5 || isOther(word)) return null;
  return people.find(({ first }) => first.length >= 5 && oneOff(first, word)) ?? null;
}

/** "Sofia" and "Sophia", "Erik" and "Eric", "Sara" and "Sarah" fall together. */
function sound(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c|q/g, 'k')
    .replace(/(?:ie|ey|y|ee)$/g, 'i')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** One letter more, less or other, or two neighbours swapped (Damerau-Levenshtein distance of one). */
function oneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
