import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { ofDay } from '#visits/of-day.ts';
import type { VisitOfDay } from '#visits/of-day.ts';
import { venueAtHand } from '#visits/venue.ts';
import type { VisitStage } from '#visits/visit.ts';
import { stageLine, stageOf, storyLine } from '#regulars/stage.ts';
import { brief, isMemory } from './brief.ts';
import { knownOf } from './known.ts';
import type { Known } from './known.ts';
import { openingOf } from './opening.ts';

type Asked = { venueId: string; day: string | null };

/** The shift of a venue in order of time. The number of statements does not depend on how many come. */
export async function today(act: Act, asked: Asked) {
  const venue = await venueAtHand(act, asked.venueId);
  const day = asked.day ?? businessDay(act.now, venue.timeZone, venue.dayEnds);
  const opening = await openingOf(act, venue.id, day);
  const visits = await ofDay(act, venue.id, day);
  const comesTo = visitOfEach(visits);
  const visitOf = new Map([...comesTo].map(([guestId, { visitId }]) => [guestId, visitId]));
  const whatOf = new Map(
    [...comesTo].flatMap(([guestId, { what }]) => (what === null ? [] : [[guestId, what]])),
  );
  const nameOf = new Map(visits.flatMap(({ party }) => party.map(({ guestId, name }) => [guestId, name])));
  const known = await knownOf(act, [...visitOf.keys()], { day, visitOf, whatOf, nameOf });
  return {
    venueId: venue.id,
    venue: venue.name,
    timeZone: venue.timeZone,
    day,
    ...opening,
    counts: counted(visits, known, day),
    rows: visits.map((visit) => row(visit, { known, day, onWall: act.caller.role === 'glance' })),
    readAt: act.now.toISOString(),
  };
}

const over: readonly VisitStage[] = ['departed', 'cancelled', 'no_show'];

/** Who comes twice in a day is met on the visit that is next. */
function visitOfEach(visits: readonly VisitOfDay[]): Map<string, VisitOfDay> {
  const visitOf = new Map<string, VisitOfDay>();
  const next = visits.toSorted((a, b) => Number(over.includes(a.stage)) - Number(over.includes(b.stage)));
  for (const visit of next) {
    for (const { guestId } of visit.party) if (!visitOf.has(guestId)) visitOf.set(guestId, visit);
  }
  return visitOf;
}

type Of = { known: (personId: string) => Known; day: string; onWall: boolean };

function row({ handovers, ...visit }: VisitOfDay, { known, day, onWall }: Of) {
  const isOver = over.includes(visit.stage);
  const party = visit.party.map((guest) => {
    const { visits, dots, remembered } = known(guest.guestId);
    const stage = stageOf(visits, day);
    const chosen = brief({
      guestId: guest.guestId,
      dots,
      firstVisit: stage === 'first' && !isOver,
      handovers: isOver ? null : handovers,
      onWall,
    });
    return {
      ...guest,
      stage,
      stageLine: stageLine(visits, day),
      story: storyLine(visits),
      dots: chosen,
      more: Math.max(0, remembered - chosen.filter(isMemory).length),
    };
  });
  return { ...visit, party };
}

function counted(visits: readonly VisitOfDay[], known: Of['known'], day: string) {
  const coming = visits.filter(({ stage }) => stage !== 'cancelled' && stage !== 'no_show');
  const people = [...new Set(coming.flatMap(({ party }) => party.map(({ guestId }) => guestId)))].map(known);
  return {
    guests: coming.reduce((sum, { partySize }) => sum + partySize, 0),
    visits: coming.length,
    firstTime: people.filter((person) => stageOf(person.visits, day) === 'first').length,
    celebrating: people.filter((person) => person.celebrates).length,
    toMakeRight: people.filter((person) => person.dots.some((dot) => dot.rank === 'make_right')).length,
  };
}
