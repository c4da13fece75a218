import type { Span } from './reading.ts';

/** A word, a run of marks, an emoji or a number. */
export type Token = Span & {
  /** Lower case, straight apostrophes, digits as 0: what the features see. */
  word: string;
  kind: 'word' | 'number' | 'mark' | 'face';
  /** In the scope of a "not". */
  negated: boolean;
  /** Written with a capital first letter. */
  capital: boolean;
  /** Two letters or more, all of them capitals. */
  loud: boolean;
};

const pattern =
  /(\[[A-Z]+\]|[\p{L}\p{M}]+(?:['’`´][\p{L}]+)*)|(\d+(?:[.,:]\d+)*)|([:;=8xX][-o^']?[)(DPp/\\|\]3*]+|<3|\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*)|([!?]+|[.,;:–—…()"“”\n*/-]|[$€£%&+#@])/gu;

/** What stands in a text, in order. Linear in the length of the text. */
export function tokens(text: string, from = 0): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = match[0];
    const start = from + match.index;
    const end = start + written.length;
    if (match[1] !== undefined) found.push(word(written, start, end));
    else {
      const kind = match[2] !== undefined ? 'number' : match[3] !== undefined ? 'face' : 'mark';
      const seen =
        kind === 'number' ? written.replace(/\d/g, '0') : kind === 'mark' ? mark(written) : written;
      found.push({ start, end, word: seen, kind, negated: false, capital: false, loud: false });
    }
  }
  negate(found);
  return found;
}

function word(written: string, start: number, end: number): Token {
  const lower = written.toLowerCase();
  const first = written.charAt(0);
  const capital = first !== lower.charAt(0);
  return {
    start,
    end,
    word: calm(
      lower.includes('’') || lower.includes('`') || lower.includes('´')
        ? lower.replace(/[’`´]/g, "'")
        : lower,
    ),
    kind: 'word',
    negated: false,
    capital,
    loud: capital && written.length > 1 && written === written.toUpperCase(),
  };
}

/** "soooo goooood" is read as "soo good": three letters of a kind are never a word's own. */
function calm(lower: string): string {
  return /(.)\1\1/u.test(lower) ? lower.replace(/(.)\1{2,}/gu, '$1$1') : lower;
}

function mark(written: string): string {
  const first = written.charAt(0);
  if (first !== '!' && first !== '?') return written;
  if (written.includes('!') && written.includes('?')) return '?!';
  return written.length > 1 ? first + first : first;
}

const negators = new Set(
  (
    'not no never none nobody nothing neither nor nowhere cannot cant without hardly barely scarcely lacks lacking ' +
    'dont doesnt didnt isnt wasnt wont arent werent wouldnt couldnt shouldnt havent hasnt hadnt aint'
  ).split(' '),
);
const ends = new Set(
  'but however although though yet because since while except which who so then and or if until unless when'.split(
    ' ',
  ),
);

/** How many words a "not" reaches, where no mark or "but" stops it earlier. */
const reach = 4;

function negate(all: Token[]): void {
  let left = 0;
  for (const [at, token] of all.entries()) {
    if (token.kind === 'mark') {
      if (token.word !== '"' && token.word !== '-') left = 0;
      continue;
    }
    if (isNegator(token.word)) {
      // "not only … but also" and "no wonder" praise; "no problem" and "nothing but" deny nothing.
      const next = all[at + 1]?.word;
      if (isPeak(all, at)) {
        left = 0;
        continue;
      }
      left =
        next === 'only' || next === 'wonder' || next === 'problem' || next === 'but' || next === 'doubt'
          ? 0
          : reach;
      continue;
    }
    if (ends.has(token.word)) left = 0;
    if (left > 0) {
      token.negated = true;
      left -= 1;
    }
  }
}

/** "Could not have been kinder", "couldn't be happier": nothing is denied, it is the most there is. */
function isPeak(all: readonly Token[], at: number): boolean {
  if (!all[at]!.word.startsWith('could') && all[at - 1]?.word !== 'could') return false;
  const be = all[at + 1]?.word === 'have' ? at + 2 : at + 1;
  if (!/^(?:been|be|ask|wish)$/.test(all[be]?.word ?? '')) return false;
  return [be + 1, be + 2, be + 3].some((next) =>
    /^(?:more|better|nicer|for|.{2,}er)$/.test(all[next]?.word ?? ''),
  );
}

function isNegator(word: string): boolean {
  return negators.has(word) || word.endsWith("n't");
}
