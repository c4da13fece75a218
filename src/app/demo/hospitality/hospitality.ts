import type { World } from '../making.ts';
import { chronicleOf } from './chronicle.ts';
import { theEvenings } from './evenings.ts';
import { theGestures } from './gestures.ts';
import { year } from './giving.ts';
import { theNotes } from './notes.ts';
import { theRuns } from './runs.ts';
import { thePreparations } from './today.ts';

/**
 * A year of hospitality in a house whose guests have been made: what was done for whom, paid from which purse, and
 * written afterwards; and the standards kept on the visits of the last months. It is read from the rows that are there.
 */
export function theHospitality(world: World): void {
  const chronicle = chronicleOf(world);
  const evenings = theEvenings(world, year);
  const giving = theGestures(world, chronicle, evenings);
  theNotes(giving);
  thePreparations(world, chronicle);
  theRuns(world, chronicle);
}
