import { confirmed, remembered, used } from '#guests/events.ts';
import { mayBeSaidAloud, sensitivityOf } from '#guests/memory.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { announce } from './event.ts';
import { agree } from './consent.ts';
import { between, happens, idAt, oneOf, weighted } from './random.ts';
import type { Chance } from './random.ts';
import type { Phrase } from './trade.ts';
import type { Guest, World } from './making.ts';

const origins = ['said', 'said', 'said', 'seen', 'seen', 'booking note', 'e-mail', 'phone'];

/** What the house learned of a guest over their visits; about one thing in six visits. */
export function remembering(world: World, by: Chance, guest: Guest): void {
  const known = new Set<string>();
  guest.daysAgo.forEach((ago, visit) => {
    if (!happens(by, visit === 0 ? 0.2 : 0.16)) return;
    const phrase = weighted(by, world.wish.trade.phrases);
    if (known.has(phrase.text)) return;
    known.add(phrase.text);
    const { weight: _, ...said } = phrase;
    noticed(world, by, guest, said.kind === 'occasion' ? { ...said, ...someDay(by, said) } : said, {
      at: world.calendar.moment(ago, world.calendar.opening(ago)[0] + between(by, 60, 400)),
      daysAgo: ago,
      from: oneOf(by, origins),
      usedOn: guest.daysAgo.slice(visit + 1).filter(() => happens(by, 0.3)),
    });
  });
}

export type Noticing = { at: number; daysAgo: number; from: string; usedOn: readonly number[] };

/** Writes one memory with its history. What is of health or private comes with the guest's recorded word. */
export function noticed(
  world: World,
  by: Chance,
  guest: Pick<Guest, 'id'>,
  phrase: Phrase,
  { at, daysAgo, from, usedOn }: Noticing,
): string {
  const { rows, ids } = world;
  const fact = facts(phrase);
  const id = idAt(by, at);
  const personId = oneOf(by, ids.team);
  const ended = phrase.kind === 'preference' && happens(by, 0.04) && usedOn.length > 0;
  const endedAt = ended ? world.calendar.moment(usedOn.at(-1)!, 1000) : 0;
  rows.put('guests.memory', {
    ...{ id, guest_id: guest.id, kind: fact.kind, text: fact.text },
    ...{ allergen: fact.allergen, material: fact.material, severity: fact.severity },
    ...{ occasion: fact.occasion, month: fact.month, day: fact.day, year: fact.year },
    ...{ person_name: fact.personName, relation: fact.relation },
    ...{ sure: fact.sure, sensitivity: fact.sensitivity, say_aloud: fact.sayAloud, until: fact.until },
    ...{ noticed_by: personId, noticed_from: from, noticed_at: new Date(at) },
    ...{
      retired_at: ended ? new Date(endedAt) : null,
      retired_by: ended ? personId : null,
      retired_why: ended ? 'no_longer_true' : null,
    },
  });
  if (fact.sensitivity !== 'plain')
    agree(world, by, guest.id, { purpose: 'health', channel: 'any', at, daysAgo });
  if (daysAgo <= world.detailDays)
    announce(world, by, remembered, at, personId, [guest.id], {
      guestId: guest.id,
      memoryId: id,
      kind: fact.kind,
    });
  for (const ago of ended ? usedOn.slice(0, -1) : usedOn) serve(world, by, guest.id, id, ago);
  return id;
}

/** A memory served on a later visit, or was found to be still so. */
function serve(world: World, by: Chance, guestId: string, memoryId: string, daysAgo: number): void {
  const at = world.calendar.moment(daysAgo, world.calendar.opening(daysAgo)[0] + between(by, 60, 420));
  const personId = oneOf(by, world.ids.team);
  const use = happens(by, 0.75) ? 'used' : 'confirmed';
  world.rows.put('guests.memory_use', {
    id: idAt(by, at),
    memory_id: memoryId,
    use,
    visit_id: null,
    person_id: personId,
    at: new Date(at),
  });
  if (daysAgo > world.detailDays) return;
  if (use === 'used')
    announce(world, by, used, at, personId, [guestId], { guestId, memoryId, visitId: null });
  else announce(world, by, confirmed, at, personId, [guestId], { guestId, memoryId });
}

function facts(phrase: Phrase): MemoryFacts {
  const sensitivity = sensitivityOf(phrase);
  return {
    ...{ allergen: null, material: null, severity: null, occasion: null, month: null, day: null, year: null },
    ...{ personName: null, relation: null, sure: 'certain', until: null },
    ...{ sensitivity, sayAloud: mayBeSaidAloud({ kind: phrase.kind, sensitivity }) },
    ...phrase,
  };
}

/** A day of the year that every year has; half of them with the year it began. */
function someDay(by: Chance, { occasion }: Phrase): { month: number; day: number; year: number | null } {
  const year = occasion === 'birthday' ? between(by, 1944, 2004) : between(by, 1980, 2023);
  return { month: between(by, 1, 12), day: between(by, 1, 28), year: happens(by, 0.5) ? year : null };
}
