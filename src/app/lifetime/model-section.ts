import type { Sure } from '#engines/lifetime/interval.ts';
import { models } from '#engines/lifetime/model.ts';
import type { ModelName } from '#engines/lifetime/model.ts';
import type { Filling, Markup } from '../report/markup.ts';
import type { Section } from '../report/page.ts';
import { ranged, table } from '../report/parts.ts';
import type { Judgement } from './judgement.ts';
import type { Fitted, Known, Study } from './study.ts';
import { percent, short, whole } from './words.ts';

/** Every model with its parameters, how sure they are, and how it did. */
export function modelSection({ ahead }: Study, { fitted, spend, judgement }: Known): Section {
  const row = (words: string, cell: (one: Fitted) => Filling) => [words, ...fitted.map(cell)];
  const parameters = fitted[0]!.parameters.map((_, i) =>
    row([...new Set(fitted.map(({ fit }) => fit.names[i]!))].join(' or '), ({ parameters }) =>
      sureCell(parameters[i]!, short),
    ),
  );
  const judged = (words: string, cell: (of: Judgement['models'][ModelName]) => string) =>
    judgement === null ? [] : [row(words, ({ fit }) => cell(judgement.models[fit.model]))];
  const flat = fitted.flatMap(({ fit }) =>
    fit.flat.length === 0 ? [] : [`${models[fit.model].title} (${fit.flat.join(', ')})`],
  );
  return {
    heading: 'The models side by side',
    says: `Times are weeks; under each figure what holds it in 95 of 100 houses. The BG/NBD takes every one-time guest for one still, which is why the MBG/NBD stands first.${
      flat.length === 0
        ? ''
        : ` The guests do not tell some parameters apart, a weak prior holds them: ${flat.join('; ')}.`
    }${
      spend === null
        ? ''
        : ` What a visit brings is told by the ${whole(spend.estimate.guests)} guests who came again and spent; the model takes it for unrelated to how often they come, and here they correlate by ${spend.correlation.toFixed(2)}.`
    }`,
    content: [
      table({
        headings: ['', ...fitted.map(({ fit }) => models[fit.model].title)],
        rows: [
          ...parameters,
          row('log-likelihood', ({ fit }) => negative(fit.logLikelihood)),
          row(`visits in ${ahead} weeks`, ({ visits }) => sureCell(visits, whole)),
          ...judged('correlation with what came', ({ correlation }) => correlation.toFixed(3)),
          ...judged('sum at the end', ({ atEnd }) => percent(atEnd)),
          ...judged('usually away by', ({ away }) => percent(away)),
        ],
      }),
      spend === null
        ? null
        : table({
            headings: ['Gamma-Gamma', ...spend.estimate.names],
            rows: [['a visit', ...spend.parameters.map((sure) => sureCell(sure, short))]],
          }),
    ],
  };
}

function sureCell({ value, low, high }: Sure, words: (figure: number) => string): Markup {
  return ranged(words(value), `${words(low)} to ${words(high)}`);
}

function negative(figure: number): string {
  return figure
    .toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .replace('-', '−');
}
