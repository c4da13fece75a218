import {
  copiedHeadersEnd,
  introductionStart,
  isDeviceLine,
  isForwardMarker,
  isOriginalMarker,
} from './quoting.ts';

export type Folded = {
  /** What the person wrote. */
  text: string;
  /** What they quoted, passed on or signed with, in the order in which it stood. */
  folded: string;
  /** They pass on what somebody else wrote, as a line says. */
  forwarded: boolean;
};

/** empty, text, quote, introduction of a quote, headers copied above it, rule, line of a device */
type Kind = 'e' | 't' | 'q' | 'b' | 'h' | 'd' | 's';
type Line = { said: string; kind: Kind; kept: boolean };

/** Fewer lines than these below a quote are a signature; more are the answer. */
const answerLines = 7;
const signatureLines = 8;
/** Whoever nests quotes deeper than this is no person. */
const mostRounds = 20;

/** Parts what a person wrote from what stands around it. Every line of the text is in one of the two. */
export function fold(text: string): Folded {
  const lines = linesOf(text);
  const forwarded = passesOn(lines);
  foldIn(lines, 0);
  // A quote alone, without a word on whose it is, is all that was said.
  if (!lines.some((line) => line.kept && line.kind !== 'e') && !lines.some(isIntroduced))
    return { text: joined(lines), folded: '', forwarded };
  return {
    text: joined(lines.filter(({ kept }) => kept)),
    folded: joined(lines.filter(({ kept }) => !kept)),
    forwarded,
  };
}

/** One round: what stands in these lines of others' words is folded, and the rest is looked at once more. */
function foldIn(all: readonly Line[], round: number): void {
  const lines = withoutSignature(all);
  const from = lines.findIndex(({ kind }) => kind === 'b' || kind === 'h');
  if (from === -1 || round > mostRounds) return foldEnd(lines);
  const before = lines.slice(0, from);
  const hasText = before.some(isText);
  const behind = endOf(lines, from);
  const after = lines.slice(behind);
  if (hasText && (lines[from]!.kind === 'h' || !isAnsweredBelow(after))) {
    drop(lines.slice(from));
    return foldEnd(before);
  }
  drop(lines.slice(from, behind));
  const answer = lines[from]!.kind === 'b' && !hasText ? answerBelow(after) : 0;
  drop(after.slice(0, answer));
  foldIn(hasText ? [...before, ...after] : after.slice(answer), round + 1);
}

/** Behind the introduction there are quotes, and between or below them words enough to be an answer. */
function isAnsweredBelow(after: readonly Line[]): boolean {
  const shape = shapeOf(after);
  if (!shape.includes('q')) return false;
  const below = /^[eqbh]*(?<below>[ted]*)$/.exec(shape)?.groups?.['below'];
  return below === undefined ? /q[^q]*t[^q]*q|q[^q]*t/.test(shape) : count(below, 't') >= answerLines;
}

/** A mail that begins with a quote and then answers it in one piece. @returns how many lines the quote has */
function answerBelow(after: readonly Line[]): number {
  return /^[eqbh]*q[eqbh]*(?=t[^q]*$)|^[eqbh]*q[eqbh]*$/.exec(shapeOf(after))?.[0].length ?? 0;
}

function withoutSignature(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(isText);
  if (first === -1) return lines;
  const at = lines.findIndex(
    ({ kind, said }, at) => kind === 'd' && at > first && isSignature(said, lines.slice(at)),
  );
  if (at === -1) return lines;
  drop(lines.slice(at));
  return lines.slice(0, at);
}

/** `-- ` begins a signature (RFC 3676, section 4.3); another rule only where hardly anything follows. */
function isSignature(rule: string, rest: readonly Line[]): boolean {
  const said = rule.trim();
  if (/^(--|—|–|ᐧ)$/.test(said)) return true;
  const below = count(/^[tesd]*/.exec(shapeOf(rest))![0], 't');
  return said.startsWith('_') ? below <= signatureLines : below === 0;
}

/** What stands last and was not written for this mail. */
function foldEnd(lines: readonly Line[]): void {
  const shape = shapeOf(lines);
  if (!shape.includes('t'))
    return drop(lines.some(isIntroduced) ? lines : lines.filter(({ kind }) => kind === 's'));
  drop(lines.slice(shape.lastIndexOf('t') + 1));
}

function drop(lines: readonly Line[]): void {
  for (const line of lines) line.kept = false;
}

function isText({ kind }: Line): boolean {
  return kind === 't';
}

function isIntroduced({ kind, said }: Line): boolean {
  return kind === 'b' || kind === 'h' || (kind === 'q' && introductionStart([unquoted(said)], 0) !== null);
}

function shapeOf(lines: readonly Line[]): string {
  return lines.map(({ kind }) => kind).join('');
}

function count(shape: string, kind: Kind): number {
  return shape.split(kind).length - 1;
}

function endOf(lines: readonly Line[], from: number): number {
  const { kind } = lines[from]!;
  let end = from + 1;
  while (lines[end]?.kind === kind) end += 1;
  return end;
}

/** The first words that are not their own are passed on, not answered. */
function passesOn(lines: readonly Line[]): boolean {
  const first = lines.find(({ kind }) => kind === 'b' || kind === 'h' || kind === 'q');
  return first !== undefined && isForwardMarker(unquoted(first.said));
}

function unquoted(said: string): string {
  return said.replace(/^[\s>|]+/, '');
}

function joined(lines: readonly Line[]): string {
  const text = lines
    .map(({ said }) => said)
    .join('\n')
    .trimEnd();
  return text.replace(/^(?:[^\S\n]*\n)+/, '');
}

const quoted = /^\s{0,3}(?:>|\|(?:\s|$)|[A-Za-z][\w.-]{0,15}>(?:\s|$))/;
const rule = /^\s*(?:--|—|–|-{3,}|_{3,}|={3,}|~{3,}|\*{3,}|#{2,}|\+{3,}|ᐧ)\s*$/;

function linesOf(text: string): Line[] {
  const said = text.replace(/\r\n?/g, '\n').split('\n');
  const kinds = said.map(kindOf);
  markIntroductions(said, kinds);
  markHeaders(said, kinds);
  markFences(said, kinds);
  return said.map((said, at) => ({ said, kind: kinds[at]!, kept: true }));
}

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'e';
  if (quoted.test(line)) return 'q';
  if (line.length > 400) return 't';
  if (rule.test(line)) return 'd';
  return isDeviceLine(line) ? 's' : 't';
}

function markIntroductions(lines: readonly string[], kinds: Kind[]): void {
  for (const [end, kind] of kinds.entries()) {
    // `> wrote:` may be the last line of an introduction that was wrapped before its address.
    if (kind === 'e' || (kind === 'q' && !/^\s*>\s*[^\s>]{0,20}\s*[:：]\s*$/.test(lines[end]!))) continue;
    const start = introductionStart(lines, end);
    if (start === null || kinds[start] === 'q' || kinds.slice(start, end).includes('b')) continue;
    kinds.fill('b', start, end + 1);
  }
}

function markHeaders(lines: readonly string[], kinds: Kind[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] === 'e' || kinds[at] === 'q') continue;
    const isMarker = isOriginalMarker(lines[at]!) || isForwardMarker(lines[at]!);
    const below = isMarker || kinds[at] === 'd' ? nextSaid(lines, at) : at;
    // Below a line that says so, or Outlook's long rule, fewer headers will do.
    const enough = isMarker || /^\s*_{20,}\s*$/.test(lines[at]!) ? 2 : 3;
    const end = below === null ? null : copiedHeadersEnd(lines, below, enough);
    if (end === null && !isMarker) continue;
    kinds.fill('h', at, end ?? at + 1);
    at = (end ?? at + 1) - 1;
  }
}

function nextSaid(lines: readonly string[], at: number): number | null {
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next += 1)
    if (lines[next]!.trim() !== '') return next;
  return null;
}

/** Between two fences stands what was meant to stay as it is. */
function markFences(lines: readonly string[], kinds: Kind[]): void {
  const fences = [...lines.keys()].filter((at) => /^\s{0,3}```/.test(lines[at]!));
  for (let pair = 0; pair + 1 < fences.length; pair += 2)
    kinds.fill('t', fences[pair], fences[pair + 1]! + 1);
}
