import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import type { HouseKind } from '#houses/house.ts';
import { ideasOf } from './ideas/book.ts';
import { reasonWords } from './suggestions/reason-words.ts';
import { suggestedRows } from './suggestions/suggested-rows.ts';
import type { SuggestedRow } from './suggestions/suggested-rows.ts';

/** What may be done for whom on these visits, and the memories it is made from. One statement, however many come. */
export async function dots(
  act: Act,
  { visitOf }: { visitOf: ReadonlyMap<string, string> },
): Promise<{ dots: Dot[]; cited: ReadonlySet<string> }> {
  const visitIds = [...new Set(visitOf.values())];
  if (visitIds.length === 0) return { dots: [], cited: new Set() };
  const rows = await suggestedRows(
    act,
    sql`v.id = any(${visitIds}::uuid[]) and s.idea_key is not null and s.dismissed_at is null and s.moment_id is null
      and v.departed_at is null and v.cancelled_at is null and v.no_show_at is null and not w.wrong and not w.none`,
  );
  const title = titles(rows);
  return {
    dots: rows.flatMap((row) => dotOf(row, title(row))),
    cited: new Set(rows.flatMap(({ because }) => because.flatMap(({ memoryId }) => memoryId ?? []))),
  };
}

function dotOf(row: SuggestedRow, title: string | undefined): Dot[] {
  const { visitId, guestId, because, remembered, memoryId } = row;
  if (guestId === null || title === undefined) return [];
  const reasons = because.flatMap((one) => reasonWords(one, remembered) ?? []);
  return [
    {
      subjectId: visitId,
      guestId,
      rank: 'fits_now',
      chip: short(title),
      line: `${title}: ${[...new Set(reasons)].join(', ')}`,
      from: memoryId === null ? 'suggested from their visits' : 'suggested from what is remembered',
      weight: 7,
      answers: ['moments.giveNow', 'moments.dismiss'],
      handedTo: null,
      // A surprise is not read out from a wall.
      sayAloud: false,
      ...(memoryId === null ? {} : { restsOn: memoryId }),
    },
  ];
}

/** As the house has written it, or as it stands in the book of its kind. */
function titles([first]: readonly SuggestedRow[]): (row: SuggestedRow) => string | undefined {
  const book = new Map(
    first ? ideasOf(first.houseKind as HouseKind).map(({ key, title }) => [key, title]) : [],
  );
  return ({ ideaKey, writtenTitle }) => writtenTitle ?? book.get(ideaKey ?? '');
}

const chipLength = 48;

function short(title: string): string {
  if (title.length <= chipLength) return title;
  const space = title.lastIndexOf(' ', chipLength - 1);
  return `${title.slice(0, space > 0 ? space : chipLength - 1)}…`;
}
