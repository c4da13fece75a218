import type { Act } from '#kit/act.ts';
import { recognise } from '#guests/recognise.ts';

const most = 5;

type Stranger = { contactName: string; contact: string };
type Likely = { id: string; name: string; pronunciation: string | null; reasons: string[] };

/** Who somebody unknown may be, by what they are answered at and by their name, likeliest first. */
export async function mayBe(act: Act, { contactName, contact }: Stranger): Promise<Likely[]> {
  const people = new Map<string, Likely & { score: number }>();
  for (const query of [contact, contactName]) {
    for (const { guestId, name, pronunciation, score, reasons } of await recognise(act, {
      query,
      limit: most,
    })) {
      const known = people.get(guestId);
      people.set(guestId, {
        ...{ id: guestId, name, pronunciation },
        reasons: [...new Set([...(known?.reasons ?? []), ...reasons])],
        score: score + (known?.score ?? 0),
      });
    }
  }
  return [...people.values()]
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ id, name, pronunciation, reasons }) => ({ id, name, pronunciation, reasons }));
}
