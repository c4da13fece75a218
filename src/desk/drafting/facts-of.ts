import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Act } from '#kit/act.ts';
import { businessDay, timeAt } from '#kit/clock.ts';
import { daysBetween, weekday } from '#kit/day.ts';
import { memoriesInMind } from '#guests/in-mind.ts';
import { memoryLine } from '#guests/memory.ts';
import { recordsOf } from '#guests/records.ts';
import type { Fact } from '#journey/facts.ts';
import { openingOf } from '../promises/opening.ts';
import type { Opening } from '../promises/business-clock.ts';
import type { Language } from './language.ts';
import { manners } from './manners.ts';

export type About = {
  conversationId: string;
  guestId: string | null;
  contactName: string;
  venueId: string;
  language: Language;
};

type Row = {
  name: string | null;
  given: string | null;
  house: string;
  venue: string;
  timeZone: string;
  dayEnds: number;
  me: string | null;
  promisedAt: Date | null;
};

/** What can be said to this guest just now, in words of the language the answer is in. */
export async function factsOf(act: Act, about: About): Promise<Record<Fact, string | null>> {
  const known = await whoAndWhere(act, about);
  const { timeZone, dayEnds } = known;
  const day = businessDay(act.now, timeZone, dayEnds);
  const { next, last } = await visitsOf(act, about.guestId, day);
  const moment = (at: Date) => spokenMoment(at, timeZone, about.language);
  return {
    guest: known.given ?? known.name ?? calledAs(about.contactName),
    name: known.name ?? calledAs(about.contactName),
    house: known.house,
    venue: known.venue,
    me: known.me,
    next_visit: next?.expectedAt ? moment(next.expectedAt) : null,
    next_what: next?.what ?? null,
    last_visit: last ? spokenDay(last.day, about.language) : null,
    host: next?.host ?? last?.host ?? null,
    place: next?.place ?? null,
    promised:
      known.promisedAt && spokenDue(known.promisedAt, { now: act.now, timeZone, dayEnds }, about.language),
    hours: spokenHours(await openingOf(act, about.venueId), day, about.language),
    preference: await preferenceOf(act, about.guestId, day),
  };
}

async function whoAndWhere(act: Act, { conversationId, guestId, venueId }: About): Promise<Row> {
  const { rows } = await sql<Row>`
    select r.name, r.given, h.name as house, v.name as venue, v.time_zone as "timeZone", v.day_ends as "dayEnds",
      (select t.name from team.person t where t.house_id = h.house_id and t.id = ${act.caller.personId}) as me,
      -- The first answer is what is being written: what they wait for then is that it is solved, or what was said to them.
      (select min(p.due_at) from desk.promise p
        where p.house_id = h.house_id and p.conversation_id = ${conversationId} and p.kind <> 'first_answer'
          and p.kept_at is null and p.dropped_at is null and p.due_at > ${act.now}) as "promisedAt"
    from houses.house h
    join houses.venue v on v.house_id = h.house_id and v.id = ${venueId}
    left join guests.person g on g.house_id = h.house_id and g.record_id = ${guestId}
    left join guests.record r on r.house_id = h.house_id and r.id = g.person_id and r.erased_at is null
    where h.house_id = ${act.houseId}`.execute(act.db);
  return rows[0]!;
}

type Visit = {
  expectedAt: Date | null;
  day: string;
  what: string | null;
  host: string | null;
  place: string | null;
};

async function visitsOf(
  act: Act,
  guestId: string | null,
  day: string,
): Promise<{ next?: Visit; last?: Visit }> {
  if (guestId === null) return {};
  const { rows } = await sql<Visit & { which: 'next' | 'last' }>`
    with theirs as (
      select v.* from (${recordsOf(act.houseId, [guestId])}) r
      join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
      join visits.visit v on v.house_id = ${act.houseId} and v.id = p.visit_id
    ), chosen as (
      (select 'next' as which, * from theirs
        where expected_at > ${act.now} and arrived_at is null and cancelled_at is null and no_show_at is null
        order by expected_at, id limit 1)
      union all
      (select 'last', * from theirs where came and day <= ${day} order by day desc, id desc limit 1)
    )
    select c.which, c.expected_at as "expectedAt", c.day, c.what,
      (select string_agg(split_part(t.name, ' ', 1), ', ' order by t.name) from visits.care k
        join team.person t on t.house_id = k.house_id and t.id = k.person_id
        where k.house_id = ${act.houseId} and k.visit_id = c.id) as host,
      (select string_agg(l.name, ', ' order by l.sort, l.id) from visits.seat s
        join visits.place l on l.house_id = s.house_id and l.id = s.place_id
        where s.house_id = ${act.houseId} and s.visit_id = c.id) as place
    from chosen c`.execute(act.db);
  const found = (which: 'next' | 'last') => rows.find((row) => row.which === which);
  const [next, last] = [found('next'), found('last')];
  return { ...(next ? { next } : {}), ...(last ? { last } : {}) };
}

/** Only what they would like to hear said: plain, of a kind that is pleasant, and no guess. The latest of it. */
async function preferenceOf(act: Act, guestId: string | null, day: string): Promise<string | null> {
  if (guestId === null) return null;
  const [latest] = (await memoriesInMind(act, [guestId], { day }))
    .filter(
      ({ facts, notNow }) =>
        facts.kind === 'preference' &&
        facts.sensitivity === 'plain' &&
        facts.sayAloud &&
        facts.sure !== 'guess' &&
        !notNow,
    )
    .toSorted((one, other) => (one.noticed.on < other.noticed.on ? 1 : -1));
  return latest ? lowerFirst(memoryLine(latest.facts).replace(/[.!…\s]+$/, '')) : null;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** A name that came with a message is used where it looks like one: "Grace Mbeki", not "bookings-2". */
function calledAs(contactName: string): string | null {
  return /^\p{L}[\p{L}.'’ -]{1,60}$/u.test(contactName) ? contactName : null;
}

function spokenDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  });
  return format.format(new Date(day));
}

const locales = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', it: 'it', nl: 'nl' } as const satisfies Record<
  Language,
  string
>;

function spokenMoment(at: Date, timeZone: string, language: Language): string {
  return `${spokenDay(businessDay(at, timeZone, 0), language)} ${manners[language].at} ${timeAt(at, timeZone)}`;
}

type Here = { now: Date; timeZone: string; dayEnds: number };

/** "17:00" today, "Monday at 10:00" this week, the whole date after that. */
function spokenDue(at: Date, { now, timeZone, dayEnds }: Here, language: Language): string {
  const away = daysBetween(businessDay(now, timeZone, dayEnds), businessDay(at, timeZone, dayEnds));
  if (away === 0) return timeAt(at, timeZone);
  if (away > 6) return spokenMoment(at, timeZone, language);
  const day = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone }).format(at);
  return `${day} ${manners[language].at} ${timeAt(at, timeZone)}`;
}

function spokenHours({ hours, closedDays }: Opening, day: string, language: Language): string | null {
  if (closedDays.has(day)) return null;
  const spoken = hours
    .filter((span) => span.weekday === weekday(day))
    .toSorted((one, other) => one.opens - other.opens)
    .map(({ opens, closes }) => `${wall(opens)} ${manners[language].to} ${wall(closes)}`);
  return spoken.length > 0 ? spoken.join(', ') : null;
}

function wall(minutes: number): string {
  return new Temporal.PlainTime().add({ minutes }).toString({ smallestUnit: 'minute' });
}
