import type { DB } from '../../database.d.ts';
import type { ErasingSlice } from './erasure.ts';

type Names<Table> = Extract<keyof Table, 'guest_id' | 'other_id'>;
type TablesOfGuests = { [Table in keyof DB]: Names<DB[Table]> extends never ? never : Table }[keyof DB];

/**
 * Every table with a guest's id, and the slice whose erasing goes over its words: a table that comes new does not
 * compile until somebody has said who. `nothing` has ids, times and codes alone.
 */
export const erasable = {
  'guests.company': 'guests',
  'guests.consent': 'guests',
  'guests.contact': 'nothing',
  'guests.erasure': 'nothing',
  'guests.identity': 'guests',
  'guests.memory': 'guests',
  'guests.proposal': 'guests',
  'kit.letter': 'guests',
  'visits.party': 'visits',
  'desk.call': 'desk',
  'desk.conversation': 'desk',
  'desk.message': 'desk',
  'desk.recovery': 'desk',
  'desk.visitor': 'desk',
  'moments.moment': 'moments',
  'moments.none_wished': 'nothing',
  'moments.note': 'moments',
  'moments.suggestion': 'moments',
} as const satisfies Record<TablesOfGuests, ErasingSlice | 'nothing'>;
