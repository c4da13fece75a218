import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { recordsOf } from '#guests/records.ts';
import type { ChannelName, ConversationKind } from './conversation.ts';
import type { RecoveryWeight } from './recoveries/recovery.ts';

type When = { day: string; visitOf?: ReadonlyMap<string, string> };

const weights = { small: 1, serious: 2, grave: 3 } as const satisfies Record<RecoveryWeight, number>;
const chipLength = 60;

/** What is still to be made right, before anything pleasant is offered, and what somebody wrote and waits for. */
export async function dots(act: Act, guestIds: readonly string[], _when: When): Promise<Dot[]> {
  const open = await openFor(act, guestIds);
  return open.map((one) => (one.slice === 'recovery' ? toMakeRight(one) : toAnswer(one)));
}

type Of = { id: string; guestId: string; day: string };
type OpenRecovery = Of & { slice: 'recovery'; what: string; how: RecoveryWeight; by: string | null };
type OpenConversation = Of & { slice: 'conversation'; what: ChannelName; how: ConversationKind; by: null };

function toMakeRight({ id, guestId, what, how, by, day }: OpenRecovery): Dot {
  return {
    subjectId: id,
    guestId,
    rank: 'make_right',
    chip: `${short(what)}: make it right first`,
    line: `${what}: make it right first`,
    from: `reported ${by ? `by ${by} ` : ''}on ${spokenDay(day)}`,
    weight: weights[how],
    answers: ['desk.makeRight'],
    handedTo: null,
    sayAloud: false,
  };
}

const said = {
  email: 'by e-mail',
  chat: 'in a chat',
  phone: 'on the phone',
  text: 'by text',
  whatsapp: 'by WhatsApp',
  counter: 'at the counter',
} as const satisfies Record<ChannelName, string>;

/** Without a word of what they wrote: a brief is read at the door. */
function toAnswer({ id, guestId, what, how, day }: OpenConversation): Dot {
  const problem = how === 'problem';
  const line = problem
    ? 'Told us of a problem that is not solved yet'
    : 'Asked us something and waits for an answer';
  return {
    subjectId: id,
    guestId,
    rank: problem ? 'make_right' : 'know',
    chip: line,
    line,
    from: `${said[what]} on ${spokenDay(day)}`,
    weight: 0,
    answers: [],
    handedTo: null,
    sayAloud: false,
  };
}

/** Days are business days: of the venue it happened at, else of the first venue there is. */
async function openFor(act: Act, guestIds: readonly string[]): Promise<(OpenRecovery | OpenConversation)[]> {
  const { rows } = await sql<OpenRecovery | OpenConversation>`
    with theirs as materialized (${recordsOf(act.houseId, guestIds)})
    select distinct 'recovery' as slice, d.id, r.person_id as "guestId", d.what, d.weight as how, t.name as by,
      (d.reported_at at time zone venue.time_zone - make_interval(mins => venue.day_ends))::date as day
    from theirs r
    join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
    left join team.person t on t.house_id = d.house_id and t.id = d.reported_by
    left join visits.visit v on v.house_id = d.house_id and v.id = d.visit_id
    cross join lateral (
      select time_zone, day_ends from houses.venue
      where house_id = ${act.houseId} and (v.id is null or id = v.venue_id)
      order by opened_at, id limit 1
    ) venue
    where d.made_right_at is null
    union all
    (select distinct on (r.person_id) 'conversation', c.id, r.person_id, c.channel, c.kind, null,
      (c.last_in_at at time zone v.time_zone - make_interval(mins => v.day_ends))::date
    from theirs r
    join desk.conversation c on c.house_id = ${act.houseId} and c.guest_id = r.record_id and c.merged_into is null
      and c.state <> 'solved' and not c.aside
      and (c.kind = 'problem' or (c.state <> 'waiting' and c.last_in_at > coalesce(c.last_out_at, '-infinity')))
    join houses.venue v on v.house_id = c.house_id and v.id = c.venue_id
    where c.last_in_at is not null and not exists (
      select from desk.recovery d
      where d.house_id = c.house_id and d.guest_id = c.guest_id and d.conversation_id = c.id and d.made_right_at is null)
    order by r.person_id, c.kind = 'problem' desc, c.last_in_at)`.execute(act.db);
  return rows;
}

function short(what: string): string {
  const sentence = what.replace(/[.!…\s]+$/, '');
  if (sentence.length <= chipLength) return sentence;
  const lastSpace = sentence.lastIndexOf(' ', chipLength);
  return `${sentence.slice(0, lastSpace > 0 ? lastSpace : chipLength)} …`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function spokenDay(day: string): string {
  return dayFormat.format(new Date(day));
}
