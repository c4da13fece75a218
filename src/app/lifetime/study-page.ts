import type { Markup } from '../report/markup.ts';
import type { Section } from '../report/page.ts';
import { page } from '../report/page.ts';
import { facts, table } from '../report/parts.ts';
import { cohortSection } from './cohort-section.ts';
import { judgedSection } from './judged-section.ts';
import { modelSection } from './model-section.ts';
import type { Study } from './study.ts';
import { readWords, unknownWords } from './told.ts';
import type { VisitLog } from './visit-log.ts';
import { wordSection } from './word-section.ts';
import { dayWords, guestsWords, whole } from './words.ts';

/** Who is still a guest, as a page that stands by itself. */
export function studyPage(study: Study, log: VisitLog, file: string): string {
  const { calendar, seen, known } = study;
  const lede = `${file}: ${guestsWords(seen.who.length)}, ${dayWords(calendar.from)} to ${dayWords(calendar.until)}. ${
    unknownWords(study) ??
    'What a model says of them, how sure it is, and how it did where it could be checked.'
  }`;
  const sections =
    known === null
      ? [cohortSection(study), readSection(log)]
      : [
          ...(known.judgement === null ? [] : [judgedSection(known.judgement)]),
          wordSection(study, known),
          cohortSection(study),
          modelSection(study, known),
          readSection(log),
        ];
  const [first, ...rest] = sections;
  return page({
    title: 'Who is still a guest',
    lede,
    sections: [{ heading: 'At a glance', content: glance(study) }, first!, ...rest],
  });
}

function glance({ seen, known, gaps, ahead }: Study): Markup {
  const list = [{ value: whole(seen.who.length), words: 'guests' }];
  if (known !== null) {
    const sum = (alive: Float64Array) =>
      known.base.weight.reduce((total, weight, k) => total + weight * alive[k]!, 0);
    const { visits } = known.fitted[0]!;
    list.push(
      {
        value: whole(sum(known.scores.alive)),
        words: `still guests (${whole(sum(known.bounds.low.alive))} to ${whole(sum(known.bounds.high.alive))})`,
      },
      {
        value: whole(visits.value),
        words: `visits to expect in ${ahead} weeks (${whole(visits.low)} to ${whole(visits.high)})`,
      },
    );
  }
  if (gaps !== null)
    list.push({
      value: `${whole(gaps.median)} days`,
      words: `from visit to visit (eight of ten: ${whole(gaps.low)} to ${whole(gaps.high)})`,
    });
  return facts(list);
}

const mostRefused = 20;

function readSection(log: VisitLog): Section {
  const refused = log.refused.slice(0, mostRefused);
  return {
    heading: 'How the file was read',
    says: readWords(log).join(' '),
    content:
      refused.length === 0
        ? null
        : table({
            headings: ['Line', 'why it was left out'],
            words: [0, 1],
            rows: refused.map(({ line, because }) => [line, because]),
          }),
  };
}
