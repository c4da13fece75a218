import { solved } from '#desk/events.ts';
import { minutesBetween } from '#desk/promises/business-clock.ts';
import type { Opening } from '#desk/promises/business-clock.ts';
import { usualTarget } from '#desk/promises/target.ts';
import { announce } from './event.ts';
import type { Filling } from './letter-written.ts';
import { writeLetter } from './letter-written.ts';
import { openLetters } from './letters/open.ts';
import type { Letter, OpenLetter } from './letters/letter.ts';
import { pastLetters } from './letters/past.ts';
import { openLines } from './lines.ts';
import type { Guest, World } from './making.ts';
import { between, idAt, oneOf, weighted } from './random.ts';
import type { Chance } from './random.ts';

const minute = 60_000;
const mostPast = 400;
/** About one guest in three has written once. */
const pastShare = 0.35;

/** The desk: what was written over the years, and what lies there just now. */
export function theDesk(world: World, by: Chance, guests: readonly Guest[], cast: readonly Guest[]): void {
  openLines(world);
  const opening = openingOf(world);
  const writers = guests.filter(({ email, phone }) => email !== null && phone !== null);
  for (let n = 0; n < Math.min(mostPast, guests.length * pastShare); n += 1)
    past(world, by, oneOf(by, writers), opening);
  // They stay away, so none of them has a part in today's shift.
  const gone = writers.filter(({ stays, daysAgo }) => !stays && daysAgo.length > 1);
  openLetters.forEach((letter, n) =>
    underWay(world, by, letter, { number: n, opening, who: whoWrites(letter, n, { guests, cast, gone }) }),
  );
}

function past(world: World, by: Chance, guest: Guest, opening: Opening): void {
  const letter = weighted(by, pastLetters);
  const daysAgo = Math.max(4, oneOf(by, guest.daysAgo) - between(by, -3, 3));
  const [opens, closes] = world.calendar.opening(daysAgo);
  const begins = world.calendar.moment(daysAgo, between(by, opens, Math.min(closes, opens + 660)));
  const times = inOrder(letter, begins);
  const solvedAt = Math.min(times.at(-1)! + between(by, 5, 90) * minute, world.dawn - minute);
  const ownerId = oneOf(by, world.ids.team);
  const filling = { who: guest, ownerId, times, ids: () => idAt(by, begins), opening };
  const id = writeLetter(world, by, letter, { ...filling, state: 'solved', solvedAt });
  if (daysAgo <= world.detailDays)
    tellSolved(world, by, { id, guestId: guest.id, at: solvedAt, personId: ownerId });
}

type Solved = { id: string; guestId: string; at: number; personId: string };

function tellSolved(world: World, by: Chance, { id, guestId, at, personId }: Solved): void {
  const { venueId } = world.ids;
  announce(world, by, solved, at, personId, [id, guestId], { conversationId: id, guestId, venueId });
}

type Here = { number: number; opening: Opening; who: Filling['who'] };

/** One that is under way. Its ids stay the same all day, while what was said moves along with the clock. */
function underWay(world: World, by: Chance, letter: OpenLetter, { number, opening, who }: Here): void {
  const { owner } = letter;
  const ownerId = owner === undefined ? null : owner === -1 ? world.ids.ownerId : world.ids.team[owner]!;
  const { stands } = letter;
  const state = typeof stands === 'object' || stands === 'aside' || stands === 'snoozed' ? 'open' : stands;
  const times = endingAt(letter, lastWord(world, letter, opening), world.now);
  writeLetter(world, by, letter, {
    ...{ who, ownerId, times, opening, state, ids: () => idAt(by, world.dawn - (100 - number) * minute) },
    solvedAt: state === 'solved' ? Math.min(times.at(-1)! + 5 * minute, world.now) : null,
    ...(typeof stands === 'object' ? { left: stands.left } : {}),
    aside: stands === 'aside',
    snoozedUntil: stands === 'snoozed' ? world.calendar.moment(-6, world.calendar.opening(-6)[0]) : null,
    ...(letter.calls ? { calls: world.ids.ownerId } : {}),
    ...(letter.word ? { word: letter.word } : {}),
    ...(letter.wrong ? { wrong: letter.wrong } : {}),
  });
}

const dayLong = 26 * 60;
const goesOnSince = 40;

/** When the guest or the house last said something, so that what was promised breaks when it is said to. */
function lastWord(world: World, letter: OpenLetter, opening: Opening): number {
  if (typeof letter.stands !== 'object') return world.now - dayLong * minute;
  const { first_answer, solution } = usualTarget(letter.channel, letter.kind);
  const answered = letter.turns.some(({ by }) => by === 'us');
  const target = answered ? letter.stands.left + goesOnSince : (first_answer ?? solution ?? 0);
  return before(world.now, target - letter.stands.left, opening);
}

/** The latest moment since which so many minutes have passed while the venue was open. */
function before(now: number, minutes: number, opening: Opening): number {
  let [early, late] = [now - 20 * 86_400_000, now];
  while (late - early > minute) {
    const middle = (early + late) / 2;
    if (minutesBetween(new Date(middle), new Date(now), opening) >= minutes) early = middle;
    else late = middle;
  }
  return Math.floor(early / minute) * minute;
}

/** Times of what was said, from the first on. */
function inOrder({ turns }: Letter, begins: number): number[] {
  let at = begins;
  return turns.map(({ after }) => (at += after * minute));
}

/** Times of what was said, so that the last word of a guest or of the house falls on a moment; notes follow it. */
function endingAt(letter: Letter, last: number, now: number): number[] {
  const times = inOrder(letter, 0);
  const spoken = letter.turns.findLastIndex(({ by }) => by !== 'note');
  return times.map((time) => Math.min(last + time - times[spoken]!, now - minute));
}

type People = { guests: readonly Guest[]; cast: readonly Guest[]; gone: readonly Guest[] };

function whoWrites(
  { who, channel }: OpenLetter,
  nth: number,
  { guests, cast, gone }: People,
): Filling['who'] {
  if (who === 'a guest' || who === 'somebody gone') return gone[(nth * 7) % gone.length] ?? null;
  if (who === 'a family') return familyOf(guests);
  if (who === 'nobody known')
    return channel === 'chat' ? null : { name: 'Tilly Marsh', contact: `tilly${nth}@example.net` };
  return cast.find(({ family, email, phone }) => family === who && (email ?? phone)) ?? null;
}

/** Two who share an address: nobody can tell which of them wrote. */
function familyOf(guests: readonly Guest[]): { name: string; contact: string } | null {
  const shared = Map.groupBy(
    guests.filter(({ email }) => email !== null),
    ({ email }) => email!,
  );
  const [family] = [...shared.values()].filter(({ length }) => length > 1);
  return family ? { name: family[0]!.family ?? '', contact: family[0]!.email! } : null;
}

function openingOf({ wish, calendar }: World): Opening {
  const closedDays = Array.from({ length: 2400 }, (_, n) => n - 30).filter((daysAgo) =>
    calendar.isClosed(daysAgo),
  );
  return {
    timeZone: wish.trade.venue.timeZone,
    hours: wish.trade.hours.map(([opens, closes], day) => ({ weekday: day + 1, opens, closes })),
    closedDays: new Set(closedDays.map((daysAgo) => calendar.day(daysAgo))),
  };
}
