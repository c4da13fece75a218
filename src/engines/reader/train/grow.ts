import type { Chance } from './chance.ts';

/** Lists a template may draw from: `name: one | two | three`, a line each. */
export type Slots = Map<string, string[]>;

export function slots(text: string): Slots {
  const found: Slots = new Map();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) found.set(line.slice(0, colon), line.slice(colon + 2).split(' | '));
  }
  return found;
}

/**
 * Grows one sentence from a template: `{dish}` draws from its list, `{Dish}` with a capital, `{one|two|}` draws from what
 * stands between the bars, braces within braces are grown in turn.
 */
export function grow(template: string, lists: Slots, chance: Chance): string {
  let grown = '';
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{', at);
    if (open < 0) return (grown + template.slice(at)).replaceAll(/ {2,}/g, ' ');
    grown += template.slice(at, open);
    const close = closing(template, open);
    grown += drawn(template.slice(open + 1, close), lists, chance);
    at = close + 1;
  }
  return grown.replaceAll(/ {2,}/g, ' ').trim();
}

function drawn(inside: string, lists: Slots, chance: Chance): string {
  const list = lists.get(inside);
  if (list) return grow(chance.of(list), lists, chance);
  const lower = lists.get(inside.charAt(0).toLowerCase() + inside.slice(1));
  if (lower) {
    const one = grow(chance.of(lower), lists, chance);
    return one.charAt(0).toUpperCase() + one.slice(1);
  }
  const ways = split(inside);
  if (ways.length < 2) throw new Error(`{${inside}} is neither a list nor a choice`);
  return grow(chance.of(ways), lists, chance);
}

function split(inside: string): string[] {
  const ways: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < inside.length; at += 1) {
    const letter = inside.charAt(at);
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === '|' && depth === 0) {
      ways.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  return [...ways, inside.slice(from)];
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template.charAt(at) === '{') depth += 1;
    else if (template.charAt(at) === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error(`A brace is not closed: ${template}`);
}
