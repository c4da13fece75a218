import { businessDay } from '#kit/clock.ts';
import { addDays } from '#kit/day.ts';
import { noteAnswered, noteAsked, noteLetGo, notePosted, noteSent } from '#moments/events.ts';
import { noteDays } from '#moments/notes/note.ts';
import type { NoteReason, NoteWay } from '#moments/notes/note.ts';
import { worthAWord } from '#moments/notes/worth-a-word.ts';
import { announce } from '../event.ts';
import { demoLines, lineId } from '../lines.ts';
import { between, happens, idAt, oneOf, weighted } from '../random.ts';
import type { Chance } from '../random.ts';
import type { LifeOf, PastVisit } from './chronicle.ts';
import { chanceOf } from './chance-of.ts';
import { stateAt, wordsAround, year } from './giving.ts';
import type { Giving } from './giving.ts';
import { emptyMoment } from './put-moment.ts';
import { answerText, noteText } from './note-words.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const toWriteNow = 3;
/** Of four words in thirty days a thanks leaves two to others. */
const wordsForThanks = 2;

/** The thank-yous of the last year: written, let go, forgotten, and the three that are to be written now. */
export function theNotes(giving: Giving): void {
  const { world, chronicle } = giving;
  let open = 0;
  for (const visit of chronicle.visits.toReversed()) {
    if (
      visit.daysAgo < 1 ||
      visit.daysAgo > year ||
      visit.departedAt === null ||
      visit.departedAt > world.dawn
    )
      continue;
    const guest = chronicle.guests.get(visit.guestIds[0]!)!;
    const because = reasonsFor(giving, guest, visit);
    const by = chanceOf(visit.id, 7);
    if (because.length === 0 || !isReachable(guest) || isHeld(giving, guest, visit.departedAt)) continue;
    const leftOn = businessDay(new Date(visit.departedAt), world.wish.trade.venue.timeZone, 240);
    const asking = { guest, visit, because, leftOn };
    if (addDays(leftOn, noteDays.last) >= world.calendar.day(0)) {
      // The first is for Natalie, as whom a visitor steps in.
      if (open < toWriteNow)
        ask(giving, by, { ...asking, askedOf: open === 0 ? world.ids.ownerId : visit.care[0]! });
      open += 1;
    } else if (happens(by, because[0] === 'moment_given' ? 0.6 : 0.5)) written(giving, by, asking);
  }
}

function reasonsFor(giving: Giving, guest: LifeOf, visit: PastVisit): NoteReason[] {
  const { delights, landed } = giving.received.get(guest.id)!;
  const earlier = guest.visits.filter(({ expectedAt }) => expectedAt < visit.expectedAt);
  const before = earlier.at(-1)?.departedAt ?? null;
  const reasons = new Set<NoteReason>();
  const isGiven = delights.some(({ visitId }) => visitId === visit.id);
  if (isGiven && landed.get(visit.id) !== 'unwelcome') reasons.add('moment_given');
  if (before !== null && visit.expectedAt - before > 180 * day) reasons.add('back_after_long');
  if (earlier.length > 0 && (earlier.length + 1) % 10 === 0) reasons.add('many_visits');
  if (before !== null && guest.wrong.some(({ from, until }) => from >= before && until <= visit.expectedAt))
    reasons.add('made_right');
  return worthAWord({ earlier: earlier.length, reasons });
}

function isReachable({ email, phone, hasAddress }: LifeOf): boolean {
  return email !== null || phone !== null || hasAddress;
}

/** As the product asks before anybody is asked, and again before anything is sent. */
function isHeld(giving: Giving, guest: LifeOf, at: number): boolean {
  const state = stateAt(giving, guest, at, giving.world.wish.trade.venue.currency);
  return state.toMakeRight || state.wishedNone || wordsAround(giving, guest, at) > wordsForThanks;
}

type Asking = { guest: LifeOf; visit: PastVisit; because: readonly NoteReason[]; leftOn: string };
type Became = Partial<{
  askedOf: string;
  text: string;
  way: NoteWay;
  sentAt: number;
  contactId: string;
  conversation: { id: string; messageId: string };
  postedAt: number;
  answeredAt: number;
  letGo: { at: number; why: string };
  momentId: string;
}>;

/** What a person put on somebody's list, and what became of it. @returns its id */
function ask(
  { world }: Giving,
  by: Chance,
  { guest, visit, because, leftOn, ...became }: Asking & Became,
  noteId?: string,
): string {
  const askedAt = visit.departedAt! + 11 * minute;
  const id = noteId ?? idAt(by, askedAt);
  const askedOf = became.askedOf ?? visit.care[0] ?? world.ids.ownerId;
  const moment = (at: number | undefined) => (at === undefined ? null : new Date(at));
  const { sentAt, letGo, postedAt } = became;
  world.rows.put('moments.note', {
    ...{ id, guest_id: guest.id, visit_id: visit.id, venue_id: world.ids.venueId, because: [...because] },
    ...{ asked_of: askedOf, asked_at: new Date(askedAt), first_on: addDays(leftOn, noteDays.first) },
    ...{
      due_on: addDays(leftOn, noteDays.due),
      last_on: addDays(leftOn, noteDays.last),
      text: became.text ?? '',
    },
    ...{ held_at: null, held_why: null, way: became.way ?? null, sent_at: moment(sentAt) },
    ...{ sent_by: sentAt === undefined ? null : askedOf, conversation_id: became.conversation?.id ?? null },
    ...{ message_id: became.conversation?.messageId ?? null, contact_id: became.contactId ?? null },
    ...{
      photo: null,
      photo_type: null,
      posted_at: moment(postedAt),
      posted_by: postedAt === undefined ? null : askedOf,
    },
    ...{
      answered_at: moment(became.answeredAt),
      let_go_at: moment(letGo?.at),
      let_go_by: letGo ? askedOf : null,
    },
    ...{ let_go_why: letGo?.why ?? null, moment_id: became.momentId ?? null },
  });
  if (visit.daysAgo > world.detailDays) return id;
  const subjects = [guest.id, visit.id, id];
  const of = { noteId: id, guestId: guest.id, venueId: world.ids.venueId };
  announce(world, by, noteAsked, askedAt, null, [...subjects, askedOf], { ...of, personId: askedOf });
  if (sentAt !== undefined)
    announce(world, by, noteSent, sentAt, askedOf, subjects, { ...of, way: became.way! });
  if (postedAt !== undefined) announce(world, by, notePosted, postedAt, askedOf, subjects, of);
  if (became.answeredAt !== undefined)
    announce(world, by, noteAnswered, became.answeredAt, null, subjects, of);
  if (letGo) announce(world, by, noteLetGo, letGo.at, askedOf, subjects, of);
  return id;
}

const whyLetGo = [
  'I hardly spoke with them',
  'They said thank you to us already',
  'Too much for one small thing',
];

function written(giving: Giving, by: Chance, asking: Asking): void {
  const { world } = giving;
  const { guest, visit, leftOn } = asking;
  const midnight = Date.parse(`${leftOn}T00:00:00Z`);
  const sentAt = midnight + between(by, noteDays.first, 4) * day + between(by, 600, 1080) * minute;
  if (happens(by, 0.15))
    return void ask(giving, by, { ...asking, letGo: { at: sentAt, why: oneOf(by, whyLetGo) } });
  // Forgotten: its week went by.
  if (happens(by, 0.18) || isHeld(giving, guest, sentAt)) return void ask(giving, by, asking);
  const way = wayTo(by, guest);
  const noteId = idAt(by, visit.departedAt! + 11 * minute);
  const askedOf = visit.care[0] ?? world.ids.ownerId;
  const text = noteText(by, {
    world,
    guest,
    visit,
    writer: nameOf(giving, askedOf),
    because: asking.because[0]!,
  });
  const answeredAt =
    way !== 'card' && happens(by, 0.4) ? sentAt + between(by, 40, 3 * 1440) * minute : undefined;
  const contactId = idAt(by, sentAt);
  const channel = way === 'card' ? 'post' : way;
  world.rows.put('guests.contact', {
    ...{
      id: contactId,
      guest_id: guest.id,
      channel,
      purpose: 'thanks',
      at: new Date(sentAt),
      held_back: null,
    },
  });
  giving.received.get(guest.id)!.wordsAt.push(sentAt);
  ask(
    giving,
    by,
    {
      ...{
        ...asking,
        askedOf,
        text,
        way,
        sentAt,
        contactId,
        momentId: intoTheLedger(giving, by, { ...asking, noteId, askedOf, sentAt }),
      },
      ...(answeredAt === undefined ? {} : { answeredAt }),
      ...(way === 'card'
        ? { postedAt: sentAt + between(by, 20, 300) * minute }
        : { conversation: onTheDesk(giving, by, { ...asking, way, text, sentAt, answeredAt, askedOf }) }),
    },
    noteId,
  );
}

function wayTo(by: Chance, { email, phone, hasAddress }: LifeOf): NoteWay {
  return weighted(by, [
    { way: 'card' as const, weight: hasAddress ? 5 : 0 },
    { way: 'email' as const, weight: email ? 3 : 0 },
    { way: 'text' as const, weight: phone ? 1 : 0 },
  ]).way;
}

function nameOf({ world: { ids, wish } }: Giving, personId: string): string {
  return wish.trade.team[ids.team.indexOf(personId)] ?? 'Natalie';
}

type Ledger = Asking & { noteId: string; askedOf: string; sentAt: number };

function intoTheLedger(
  { world }: Giving,
  by: Chance,
  { guest, visit, noteId, askedOf, sentAt }: Ledger,
): string {
  const id = idAt(by, sentAt);
  world.rows.put('moments.moment', {
    ...emptyMoment,
    ...{ id, kind: 'thanks', guest_id: guest.id, visit_id: visit.id, venue_id: world.ids.venueId },
    ...{
      currency: world.wish.trade.venue.currency,
      note_id: noteId,
      noticed_at: new Date(visit.departedAt! + 11 * minute),
    },
    ...{ given_at: new Date(sentAt), given_by: askedOf },
  });
  return id;
}

type Letter = Asking & {
  way: 'email' | 'text';
  text: string;
  sentAt: number;
  answeredAt: number | undefined;
  askedOf: string;
};

/** The thanks in a conversation of its own, with what came back. */
function onTheDesk(giving: Giving, by: Chance, { guest, way, text, sentAt, answeredAt, askedOf }: Letter) {
  const { world } = giving;
  const [id, messageId] = [idAt(by, sentAt), idAt(by, sentAt)];
  const contact = (way === 'email' ? guest.email : guest.phone)!;
  const house = demoLines[way];
  const subject = way === 'email' ? `From ${nameOf(giving, askedOf)} at ${world.wish.trade.name}` : '';
  const answer = answeredAt === undefined ? null : answerText(by, guest);
  const solvedAt = new Date((answeredAt ?? sentAt) + 30 * minute);
  world.rows.put('desk.conversation', {
    ...{ id, channel: way, line_id: lineId(way), venue_id: world.ids.venueId, guest_id: guest.id },
    ...{
      contact_name: guest.given,
      contact,
      subject,
      preview: (answer ?? text).slice(0, 140),
      kind: 'inquiry',
    },
    ...{ topic: null, tags: [], state: 'solved', owner_id: askedOf, aside: false, snoozed_until: null },
    ...{ opened_at: new Date(sentAt), last_at: new Date(answeredAt ?? sentAt) },
    ...{ last_in_at: answeredAt === undefined ? null : new Date(answeredAt), last_out_at: new Date(sentAt) },
    ...{
      solved_at: solvedAt,
      solved_by: askedOf,
      messages: answer === null ? 1 : 2,
      next_due_at: 'infinity',
    },
  });
  const put = (of: { id: string; direction: 'in' | 'out'; at: number; text: string }) =>
    world.rows.put('desk.message', {
      ...{
        id: of.id,
        conversation_id: id,
        born_in: id,
        channel: way,
        direction: of.direction,
        at: new Date(of.at),
      },
      ...{
        guest_id: of.direction === 'in' ? guest.id : null,
        person_id: of.direction === 'in' ? null : askedOf,
      },
      ...{
        from_name: of.direction === 'in' ? guest.given : '',
        from_address: of.direction === 'in' ? contact : '',
      },
      ...{ to_addresses: [of.direction === 'in' ? house : contact], subject, text: of.text, automatic: null },
    });
  put({ id: messageId, direction: 'out', at: sentAt, text });
  if (answer !== null) put({ id: idAt(by, answeredAt!), direction: 'in', at: answeredAt!, text: answer });
  return { id, messageId };
}
