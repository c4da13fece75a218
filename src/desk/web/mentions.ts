type Person = { id: string; name: string };

/** The beginning of a name behind an @ where somebody is typing; null where they are not calling anybody. */
export function calling(text: string, caret: number): string | null {
  return /(?:^|[\s(])@([\p{L}\p{M}'’-]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Whom a beginning may mean, by any word of their name. */
export function meant(people: readonly Person[], beginning: string): Person[] {
  const start = plain(beginning);
  return people
    .filter(({ name }) => name.split(/\s+/).some((word) => plain(word).startsWith(start)))
    .slice(0, 6);
}

/** The text with the name written out, and where the caret stands then. */
export function withName(text: string, caret: number, name: string): { text: string; caret: number } {
  const beginning = calling(text, caret) ?? '';
  const before = `${text.slice(0, caret - beginning.length)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Everybody who is called: the whole name where it is written, or the first name that only one bears. */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  const said = plain(text);
  const firsts = Map.groupBy(people, ({ name }) => plain(first(name)));
  return people
    .filter(
      ({ name }) =>
        isSaid(said, plain(name)) ||
        (firsts.get(plain(first(name)))?.length === 1 && isSaid(said, plain(first(name)))),
    )
    .map(({ id }) => id);
}

function isSaid(said: string, name: string): boolean {
  const at = said.indexOf(`@${name}`);
  return at >= 0 && !/\p{L}/u.test(said[at + name.length + 1] ?? '');
}

function first(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
