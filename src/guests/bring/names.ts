/** A name as one source wrote it. */
export type Named = { name: string; given: string | null; family: string | null };

/**
 * Whether two names may be of one person who has the same e-mail or phone: the first names agree (Chris, C. and
 * Christopher do) and the last names share a word or one is not known. A family shares its phone, so that in doubt
 * they are two.
 */
export function mayBeSame(one: Named, other: Named): boolean {
  if (isNoName(one.name) || isNoName(other.name)) return true;
  const [a, b] = [parts(one), parts(other)];
  if (sameWords([...a.given, ...a.family], [...b.given, ...b.family])) return true;
  if (!agree(a.given[0], b.given[0])) return false;
  return a.family.length === 0 || b.family.length === 0 || a.family.some((word) => b.family.includes(word));
}

/** What stands where nobody told a name: an address, a number, or "Guest 17". */
export function isNoName(name: string): boolean {
  return /@/.test(name) || !/\p{L}/u.test(name) || /^Guest \S+$/.test(name);
}

/** The words of a name as they are compared: without case, accents and apostrophes. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function parts({ name, given, family }: Named): { given: string[]; family: string[] } {
  const words = nameWords(name);
  const givenWords = given === null ? words.slice(0, 1) : nameWords(given);
  if (family !== null) return { given: givenWords, family: nameWords(family) };
  return { given: givenWords, family: words.filter((word) => !givenWords.includes(word)) };
}

function sameWords(one: string[], other: string[]): boolean {
  return one.length === other.length && one.toSorted().join(' ') === other.toSorted().join(' ');
}

/** Equal, an initial, or a short form of at least three letters. */
function agree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (long.startsWith(short) && (short.length === 1 || short.length >= 3));
}
