import { newId } from '#kit/id.ts';
import type { BareAct } from './bare.ts';
import type { Expected } from './expected.ts';

/** The statements of an act for another visit: its own ids put in, and every id the act had made made anew. */
export type Template = (visit: Expected) => BareAct;

const uuid = /([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/;

/** @param recorded the visit the act was of; its venue stays */
export function template(
  { begin, statements }: BareAct,
  recorded: Expected & { houseVenueId: string },
): Template {
  const cut = statements.map(({ text, values }) => ({
    text,
    // Odd pieces are the ids.
    values: values.map((value) =>
      typeof value === 'string' && uuid.test(value) ? value.split(uuid) : { value },
    ),
  }));
  return ({ visitId, guestId }) => {
    const ids = new Map([
      [recorded.visitId, visitId],
      [recorded.guestId, guestId],
      [recorded.houseVenueId, recorded.houseVenueId],
    ]);
    const anew = (id: string) => {
      const known = ids.get(id) ?? newId();
      ids.set(id, known);
      return known;
    };
    const filled = (pieces: string[]) =>
      pieces.map((piece, at) => (at % 2 === 1 ? anew(piece) : piece)).join('');
    return {
      begin,
      statements: cut.map(({ text, values }) => ({
        text,
        values: values.map((value) => (Array.isArray(value) ? filled(value) : value.value)),
      })),
    };
  };
}
