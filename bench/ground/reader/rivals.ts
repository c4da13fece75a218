import type { Reading } from '#engines/reader/reading.ts';

/** Cues of hospitality, written by the author of the labels after reading the sentences: a rival that knows the test. */
const warm =
  /\bremember(?:s|ed)?\b|\bby name\b|\bsurpris(?:e|ed) (?:us|me|him|her)|\b(?:felt|feel|feels|feeling) (?:so |very |right |truly )?(?:at home|welcome|special|valued|like (?:family|royalty|a))|\bon the house\b|\bcomplimentary (?:dessert|drink|glass|dish|cake)|\b(?:hand)?written note|\bhug(?:s|ged)?\b|\bwithout (?:being asked|us asking|a word)|\btook (?:such )?(?:good |great )?care of\b|\babove and beyond\b|\bextra mile\b|\bnoticed\b|\bcandle\b|\bgreeted us like\b|\bknows? (?:us|me|my name|our names)\b/i;
const cold =
  /\bignored\b|\binvisible\b|\bunwelcome\b|\blike (?:a number|furniture|criminals|idiots|cattle)|\b(?:felt|feel|made (?:us|me) feel) (?:stupid|small|unwanted|rushed|like a (?:burden|nuisance))|\blaughed at\b|\bnobody (?:greeted|said hello|looked)|\backnowledge|\bcouldn't (?:care|have cared) less|\basked us to leave\b|\blooked (?:us up and down|down on)/i;

export function byCue(text: string): boolean {
  return warm.test(text) || cold.test(text);
}

/** Strong feeling about service taken for hospitality: what an analysis of sentiment alone could say. */
export function bySentiment({ sentiment, aspects }: Reading): number {
  const service = aspects.some(({ aspect }) => aspect === 'service');
  return (
    (service ? 1 : 0.5) *
    (sentiment.polarity === 'neutral' ? 1 - sentiment.probability : sentiment.probability)
  );
}
