import type { Selectable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { MomentsSuggestion } from '../../../database.d.ts';

export type SuggestionAtHand = Selectable<MomentsSuggestion> & {
  ofVisit: { visitId: string; venueId: string };
  /** Whose timelines show what happens with it. */
  subjects: string[];
};

/** What is suggested on a visit, held for this act. @throws Refusal where nothing is, or it was given */
export async function suggestionAtHand(act: Act, visitId: string): Promise<SuggestionAtHand> {
  const row = await act.db
    .selectFrom('moments.suggestion as s')
    .innerJoin('visits.visit as v', (join) =>
      join.onRef('v.house_id', '=', 's.house_id').onRef('v.id', '=', 's.visit_id'),
    )
    .leftJoin('moments.moment as m', (join) =>
      join.onRef('m.house_id', '=', 's.house_id').onRef('m.id', '=', 's.moment_id'),
    )
    .selectAll('s')
    .select(['v.venue_id', 'm.given_at'])
    .where('s.house_id', '=', act.houseId)
    .where('s.visit_id', '=', visitId)
    .forUpdate('s')
    .executeTakeFirst();
  if (!row?.idea_key) throw new Refusal('moments.unknown_suggestion');
  mustBeTheirs(act, row.venue_id);
  if (row.given_at) throw new Refusal('moments.already_given');
  const { venue_id: venueId, given_at: _, ...suggestion } = row;
  return {
    ...suggestion,
    ofVisit: { visitId, venueId },
    subjects: [visitId, ...(row.guest_id ? [row.guest_id] : [])],
  };
}
