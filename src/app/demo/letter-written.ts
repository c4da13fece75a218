import { answered, messageReceived, noted, reported } from '#desk/events.ts';
import { previewOf } from '#desk/conversations/preview.ts';
import type { ConversationState } from '#desk/conversation.ts';
import { dueAt, minutesBetween } from '#desk/promises/business-clock.ts';
import type { Opening } from '#desk/promises/business-clock.ts';
import { warnAfter } from '#desk/promises/promise.ts';
import { usualTarget } from '#desk/promises/target.ts';
import { announce } from './event.ts';
import type { Letter, OpenLetter, Turn } from './letters/letter.ts';
import { letterWords } from './letters/words.ts';
import { demoLines, lineId } from './lines.ts';
import type { DemoLine } from './lines.ts';
import type { Guest, World } from './making.ts';
import type { Chance } from './random.ts';

/** Who writes, when each thing was said, and how it stands. */
export type Filling = {
  /** A guest, somebody with no more than a name and an address, or nobody who said their name. */
  who: Guest | { name: string; contact: string } | null;
  ownerId: string | null;
  times: readonly number[];
  ids: () => string;
  opening: Opening;
  state: ConversationState;
  solvedAt: number | null;
  /** Business minutes left of what is promised next. */
  left?: number;
  aside?: boolean;
  snoozedUntil?: number | null;
  /** Who is called in the notes. */
  calls?: string;
  word?: NonNullable<OpenLetter['word']>;
  wrong?: NonNullable<OpenLetter['wrong']>;
};

const minute = 60_000;

/** Writes a conversation with all that was said and promised in it, as the desk would have. @returns its id */
export function writeLetter(world: World, by: Chance, letter: Letter, filling: Filling): string {
  const id = filling.ids();
  const due = promised(world, id, letter, filling);
  const guestId = filling.who && 'id' in filling.who ? filling.who.id : null;
  const fill = filler(world, filling);
  putConversation(world, id, letter, { ...filling, guestId, due, fill });
  letter.turns.forEach((turn, n) =>
    say(world, by, { id, letter, turn, at: filling.times[n]!, guestId, text: fill(turn.text), filling }),
  );
  if (filling.wrong && guestId) wentWrong(world, by, { id, guestId, filling });
  return id;
}

type Shown = Filling & { guestId: string | null; due: number | null; fill: (text: string) => string };

function putConversation(world: World, id: string, letter: Letter, shown: Shown): void {
  const { turns, channel } = letter;
  const last = (spoken: Turn['by'][]) => {
    const at = turns.findLastIndex(({ by }) => spoken.includes(by));
    return at < 0 ? null : shown.times[at]!;
  };
  const moment = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at));
  const spoken = turns.findLast(({ by }) => by !== 'note')!;
  world.rows.put('desk.conversation', {
    ...{
      id,
      channel,
      line_id: channel in demoLines ? lineId(channel as DemoLine) : null,
      venue_id: world.ids.venueId,
    },
    ...{
      guest_id: shown.guestId,
      contact_name: shown.who?.name ?? '',
      contact: contactOf(channel, shown, id),
    },
    ...{ subject: shown.fill(letter.subject), preview: previewOf(shown.fill(spoken.text)) },
    ...{ kind: letter.kind, topic: letter.topic, tags: [...(letter.tags ?? [])] },
    ...{ state: shown.state, owner_id: shown.ownerId, aside: shown.aside ?? false },
    ...{ snoozed_until: moment(shown.snoozedUntil), opened_at: new Date(shown.times[0]!) },
    ...{ last_at: moment(last(['guest', 'us']))!, last_in_at: shown.aside ? null : moment(last(['guest'])) },
    ...{ last_out_at: moment(last(['us'])), solved_at: moment(shown.solvedAt) },
    ...{ solved_by: shown.solvedAt === null ? null : shown.ownerId, messages: turns.length },
    next_due_at: shown.due === null ? 'infinity' : new Date(shown.due),
  });
}

function contactOf(channel: Letter['channel'], { who }: Filling, id: string): string {
  if (channel === 'counter') return '';
  if (who && 'contact' in who) return who.contact;
  if (channel === 'chat') return who?.email ?? id;
  return (channel === 'email' ? who?.email : who?.phone) ?? '';
}

/** Puts the words of the trade and the names into a text. */
function filler(world: World, { who, ownerId }: Filling): (text: string) => string {
  const { trade } = world.wish;
  const nth = world.ids.team.indexOf(ownerId ?? '');
  const words: Record<string, string> = {
    ...letterWords[trade.kind === 'other' ? 'salon' : trade.kind],
    name: who?.name ?? '',
    given: (who && 'given' in who ? who.given : null) ?? who?.name ?? '',
    by: nth < 0 ? 'Natalie' : trade.team[nth]!,
  };
  return (text) => text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole).trim();
}

type Said = {
  id: string;
  letter: Letter;
  turn: Turn;
  at: number;
  guestId: string | null;
  text: string;
  filling: Filling;
};

function say(world: World, by: Chance, { id, letter, turn, at, guestId, text, filling }: Said): void {
  const messageId = filling.ids();
  const mine = turn.by === 'guest';
  const contact = contactOf(letter.channel, filling, id);
  const personId = mine ? null : signedBy(world, text, filling);
  const house = letter.channel in demoLines ? demoLines[letter.channel as DemoLine] : '';
  world.rows.put('desk.message', {
    ...{ id: messageId, conversation_id: id, born_in: id, channel: letter.channel },
    ...{ direction: mine ? 'in' : turn.by === 'us' ? 'out' : 'note', at: new Date(at) },
    ...{ guest_id: mine ? guestId : null, person_id: personId },
    ...{ from_name: mine ? (filling.who?.name ?? '') : '', from_address: mine ? contact : '' },
    to_addresses: [mine ? house : contact].filter((address) => address !== '' && turn.by !== 'note'),
    ...{ subject: mine && letter.channel === 'email' ? letter.subject.replace(/\{\w+\}/g, '') : '', text },
    automatic: filling.aside ? 'list' : null,
  });
  if (turn.by === 'note' && filling.calls)
    world.rows.put('desk.mention', {
      ...{ message_id: messageId, person_id: filling.calls, conversation_id: id, seen_at: null },
    });
  const subjects = [id, ...(guestId ? [guestId] : [])];
  const of = { conversationId: id, guestId, venueId: world.ids.venueId, messageId, channel: letter.channel };
  if (mine)
    announce(world, by, messageReceived, at, null, subjects, {
      ...of,
      automatic: filling.aside ? 'list' : null,
    });
  else announce(world, by, turn.by === 'us' ? answered : noted, at, personId, subjects, of);
}

/** Whoever put their name below it, else whose conversation it is. */
function signedBy(world: World, text: string, { ownerId }: Filling): string {
  const nth = world.wish.trade.team.findIndex((name) => text.endsWith(name));
  if (nth >= 0) return world.ids.team[nth]!;
  return text.endsWith('Natalie') ? world.ids.ownerId : (ownerId ?? world.ids.ownerId);
}

/** What was promised, kept where it was answered and solved. @returns when the next of it is due */
function promised(world: World, id: string, letter: Letter, filling: Filling): number | null {
  const { times, opening, aside, solvedAt, left } = filling;
  if (aside) return null;
  const target = usualTarget(letter.channel, letter.kind);
  const firstAnswer = letter.turns.findIndex(({ by }) => by === 'us');
  const answeredAt = firstAnswer < 0 ? null : times[firstAnswer]!;
  const open: number[] = [];
  const put = (kind: 'first_answer' | 'solution' | 'word', clock: PutClock) =>
    open.push(...putPromise(world, id, filling, kind, clock));
  if (target.first_answer !== null && (answeredAt !== null || solvedAt === null))
    put('first_answer', { since: times[0]!, minutes: target.first_answer, keptAt: answeredAt });
  if (target.solution !== null) {
    const goesOn = answeredAt !== null && solvedAt === null;
    const since = goesOn ? times[letter.turns.findLastIndex(({ by }) => by === 'guest')]! : times[0]!;
    const used = left === undefined ? 0 : minutesBetween(new Date(since), new Date(world.now), opening);
    const minutes = goesOn && left !== undefined ? Math.round(left + used) : target.solution;
    put('solution', { since, minutes, keptAt: solvedAt, paused: filling.state === 'waiting' });
  }
  if (filling.word)
    put('word', { since: world.now - 20 * minute, minutes: filling.word.minutes, keptAt: null });
  return open.length === 0 ? null : Math.min(...open);
}

type PutClock = { since: number; minutes: number; keptAt: number | null; paused?: boolean };

/** @returns when it is due, if it is open and its clock runs */
function putPromise(
  world: World,
  conversationId: string,
  { opening, ownerId, ids, word }: Filling,
  kind: 'first_answer' | 'solution' | 'word',
  { since, minutes, keptAt, paused = false }: PutClock,
): number[] {
  const isWord = kind === 'word';
  const after = (share: number) =>
    isWord
      ? new Date(since + (20 + minutes) * minute * share)
      : dueAt(new Date(since), Math.floor(minutes * share), opening);
  const due = paused ? null : after(1);
  world.rows.put('desk.promise', {
    ...{
      id: ids(),
      conversation_id: conversationId,
      born_in: conversationId,
      kind,
      words: isWord ? (word?.words ?? '') : '',
    },
    ...{ made_at: new Date(since), made_by: isWord ? ownerId : null },
    ...{ runs_since: paused || isWord ? null : new Date(since), left_minutes: isWord ? null : minutes },
    ...{ due_at: due, warn_at: paused ? null : after(warnAfter) },
    ...{ kept_at: keptAt === null ? null : new Date(keptAt), kept_by: keptAt === null ? null : ownerId },
  });
  return due === null || keptAt !== null ? [] : [due.getTime()];
}

type Wrong = { id: string; guestId: string; filling: Filling };

function wentWrong(world: World, by: Chance, { id, guestId, filling }: Wrong): void {
  const { what, weight } = filling.wrong!;
  const at = Math.min(filling.times[0]! + 15 * minute, world.now);
  const recoveryId = filling.ids();
  world.rows.put('desk.recovery', {
    ...{
      id: recoveryId,
      guest_id: guestId,
      visit_id: null,
      conversation_id: id,
      what,
      weight,
      touchpoint: null,
    },
    ...{ reported_at: new Date(at), reported_by: filling.ownerId },
    ...{ made_right_at: null, made_right_by: null, how: null },
  });
  announce(world, by, reported, at, filling.ownerId, [guestId, id], { guestId, recoveryId, weight });
}
