import { addDays } from '#kit/day.ts';
import { agree } from './consent.ts';
import { relate, welcomed } from './guest.ts';
import { noticed } from './memory.ts';
import { aName } from './names.ts';
import { between, happens, oneOf, weighted } from './random.ts';
import type { Chance } from './random.ts';
import type { CastMember, Phrase, Slot } from './trade.ts';
import { underWay, visited } from './visit.ts';
import { wentWrong } from './failure.ts';
import type { Guest, Plan, World } from './making.ts';

const newFaces = 4;
const daysPlanned = 6;

/** Today with its cast, and the days to come, from guests who would still come. @returns the cast */
export function theShift(world: World, by: Chance, guests: readonly Guest[]): Guest[] {
  const { trade } = world.wish;
  const cast = theCast(world, by);
  const back = guests
    .filter(({ stays, daysAgo }) => stays && (daysAgo.at(-1) ?? 0) > 4)
    .toSorted((a, b) => a.daysAgo.at(-1)! - b.daysAgo.at(-1)!);
  const coming = [
    ...back.filter(({ daysAgo }) => daysAgo.length > 1),
    ...back.filter(({ daysAgo }) => daysAgo.length === 1),
    ...guests,
  ];
  const taken = new Set<string>();
  const next = (): Guest | undefined => {
    const guest = coming.find(({ id }) => !taken.has(id));
    if (guest) taken.add(guest.id);
    return guest;
  };
  trade.shift.forEach((slot, n) => {
    const isNew =
      n % Math.floor(trade.shift.length / newFaces) === 1 &&
      n / Math.floor(trade.shift.length / newFaces) < newFaces;
    const guest = isNew ? aNewFace(world, by, n) : next();
    if (!guest) return;
    underWay(world, by, planOf(world, by, 0, slot, [guest.id]));
    if (n === 2)
      noticed(
        world,
        by,
        guest,
        onDay(world, { kind: 'occasion', text: 'Birthday', occasion: 'birthday' }, 0),
        past(world, guest, 'said'),
      );
    if (n === 7)
      noticed(
        world,
        by,
        guest,
        onDay(world, { kind: 'occasion', text: 'Wedding anniversary', occasion: 'anniversary' }, 0),
        past(world, guest, 'said'),
      );
    if (n === 5 && guest.lastVisit)
      wentWrong(world, by, guest.id, guest.lastVisit, oneOf(by, trade.failures), false);
  });
  for (let ahead = 1; ahead <= daysPlanned; ahead += 1) {
    trade.shift.forEach((slot, n) => {
      if (!happens(by, 0.9 - ahead * 0.12)) return;
      const guest = next();
      if (!guest) return;
      underWay(world, by, planOf(world, by, -ahead, { ...slot, at: slot.at }, [guest.id]));
      if (n === 1)
        noticed(
          world,
          by,
          guest,
          onDay(world, { kind: 'occasion', text: 'Wedding anniversary', occasion: 'anniversary' }, ahead),
          past(world, guest, 'said'),
        );
    });
  }
  for (const { member, guest, along } of cast) {
    if (!member.today) continue;
    const plan = planOf(world, by, 0, member.today, [guest.id, ...along.map(({ id }) => id)]);
    underWay(world, by, { ...plan, what: member.today.what, label: member.today.label ?? null });
  }
  return cast.flatMap(({ guest, along }) => [guest, ...along]);
}

type Part = { member: CastMember; guest: Guest; along: Guest[] };

/** The people the demo is told with, each with their past. */
function theCast(world: World, by: Chance): Part[] {
  const parts: Part[] = [];
  for (const member of world.wish.trade.cast) {
    const guest = playedBy(world, by, member);
    const host = parts.at(-1);
    if (member.alongWith && host) {
      host.along.push(guest);
      relate(world, by, host.guest, guest, member.alongWith.relation);
    } else parts.push({ member, guest, along: [] });
  }
  return parts;
}

function playedBy(world: World, by: Chance, member: CastMember): Guest {
  const { given, family, pronunciation = null, phone = null, email = null, before } = member;
  const daysAgo = before
    ? Array.from({ length: before.visits }, (_, n) => before.last + before.every * (before.visits - 1 - n))
    : [];
  const open = daysAgo.map((ago) => (world.calendar.isClosed(ago) ? ago + 2 : ago));
  const who = { name: `${given} ${family}`, given, family, pronunciation, phone, email, daysAgo: open };
  const guest: Guest = { ...who, id: welcomed(world, by, who, 'person'), lastVisit: null, stays: true };
  for (const ago of open) {
    const made = visited(world, by, usualPlan(world, by, guest, ago, member.today));
    const { failure } = member;
    if (failure && failure.daysAgo === ago) wentWrong(world, by, guest.id, made, failure, !failure.open);
  }
  for (const { from, visitsAgo, uses = 0, ...phrase } of member.memories) {
    const ago = visitsAgo === 0 ? 2 : (open.at(-visitsAgo) ?? 2);
    const at = world.calendar.moment(ago, world.calendar.opening(ago)[0] + between(by, 30, 300));
    const said = phrase.kind === 'occasion' && phrase.month === undefined ? onDay(world, phrase, 0) : phrase;
    noticed(world, by, guest, said, {
      at,
      daysAgo: ago,
      from,
      usedOn: open.slice(-visitsAgo || open.length).slice(-uses || open.length),
    });
  }
  if (email)
    agree(world, by, guest.id, {
      purpose: 'marketing',
      channel: 'email',
      at: world.calendar.moment(open[0] ?? 2, 800),
      daysAgo: open[0] ?? 2,
    });
  return guest;
}

function usualPlan(world: World, by: Chance, guest: Guest, daysAgo: number, today: Slot | undefined): Plan {
  const { ids, calendar, wish } = world;
  const service = wish.trade.services[0]!;
  const [opens, closes] = calendar.opening(daysAgo);
  return {
    guestIds: [guest.id],
    daysAgo,
    at: Math.min(opens + 15 * between(by, 2, 20), closes - Math.min(service.minutes, 60)),
    minutes: service.minutes,
    what: service.what,
    minor: service.minor,
    partySize: 1,
    label: null,
    care: [ids.team[today?.care[0] ?? 0]!],
    places: [ids.places[today?.places[0] ?? 0]!],
  };
}

function aNewFace(world: World, by: Chance, n: number): Guest {
  const name = aName(by, world.wish.trade.women);
  const who = { ...name, phone: `+4477009000${String(10 + n).padStart(2, '0')}`, email: null, daysAgo: [] };
  return { ...who, id: welcomed(world, by, who, 'widget'), lastVisit: null, stays: true };
}

function planOf(world: World, by: Chance, daysAgo: number, slot: Slot, guestIds: string[]): Plan {
  const { ids, wish } = world;
  const fitting = wish.trade.services.filter(({ minutes }) => minutes === slot.minutes);
  const service = weighted(by, fitting.length > 0 ? fitting : wish.trade.services);
  const [hour = 0, past = 0] = slot.at.split(':').map(Number);
  return {
    guestIds,
    daysAgo,
    at: hour * 60 + past,
    minutes: slot.minutes,
    what: service.what,
    minor: service.minor,
    partySize: Math.max(slot.partySize ?? 1, guestIds.length),
    label: null,
    care: slot.care.map((who) => ids.team[who]!),
    places: slot.places.map((where) => ids.places[where]!),
  };
}

/** An occasion so many days from today. */
function onDay(world: World, phrase: Phrase, ahead: number): Phrase {
  const [year, month, day] = addDays(world.calendar.day(0), ahead).split('-').map(Number);
  const once = phrase.occasion === 'visit_of_someone';
  return {
    ...phrase,
    month: month!,
    day: day!,
    year: once ? year! : null,
    until: once ? world.calendar.day(-ahead) : null,
  };
}

function past(world: World, guest: Guest, from: string) {
  const daysAgo = guest.daysAgo.at(-1) ?? 3;
  return {
    at: world.calendar.moment(daysAgo, world.calendar.opening(daysAgo)[0] + 90),
    daysAgo,
    from,
    usedOn: [],
  };
}
