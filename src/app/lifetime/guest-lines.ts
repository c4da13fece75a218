import { guarded } from '#guests/import/sheet.ts';
import { rhythmWords, stageOf, stageWords } from './stage.ts';
import type { Study } from './study.ts';
import { isoDay } from './words.ts';

/** One line a guest, in the order of the log; without a model the columns of a model are left out. */
export function* guestLines({ calendar, seen, known, ahead }: Study): Generator<string> {
  const columns = ['guest', 'visits', 'first', 'last', 'stage', 'in_words'];
  if (known !== null) {
    columns.push('p_alive', 'p_alive_low', 'p_alive_high');
    columns.push(...['', '_low', '_high'].map((side) => `visits_in_${ahead}_weeks${side}`));
    if (known.spend) columns.push('spend_a_visit', `spend_in_${ahead}_weeks`);
  }
  yield columns.join(',');
  for (let n = 0; n < seen.who.length; n += 1) {
    const guest = seen.who[n]!;
    const at = known === null ? 0 : known.base.of[n]!;
    const life = {
      repeats: seen.repeats[n]!,
      recency: seen.recency[n]!,
      age: seen.age[n]!,
      alive: known === null ? null : known.scores.alive[at]!,
    };
    const first = calendar.until - life.age;
    const cells = [
      quoted(calendar.ids[guest]!),
      life.repeats + 1,
      isoDay(first),
      isoDay(first + life.recency),
      stageWords[stageOf(life)].replace(',', ''),
      quoted(rhythmWords(life)),
    ];
    if (known !== null) {
      const { scores, bounds, spend } = known;
      cells.push(...[scores, bounds.low, bounds.high].map(({ alive }) => alive[at]!.toFixed(4)));
      cells.push(...[scores, bounds.low, bounds.high].map(({ visits }) => visits[at]!.toFixed(3)));
      const next = spend?.next[n] ?? null;
      if (spend)
        cells.push(next?.toFixed(2) ?? '', next === null ? '' : (next * scores.visits[at]!).toFixed(2));
    }
    yield cells.join(',');
  }
}

function quoted(text: string): string {
  const safe = guarded(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
