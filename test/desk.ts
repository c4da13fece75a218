import type { Act } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import type { Incoming, Received } from '#desk/conversations/receive.ts';
import { receive } from '#desk/conversations/receive.ts';
import type { TestHouse } from './house.ts';

/** A mailbox of the house, as it is written down; nothing is fetched from it. */
export async function aLine(house: TestHouse, channel: 'email' | 'text' | 'chat' = 'email'): Promise<string> {
  const id = newId();
  const address = { email: 'hello@halcyon.test', text: '+442079460100', chat: '' }[channel];
  await house.database.owner.query(
    `insert into desk.line (house_id, id, channel, name, address, opened_at) values ($1, $2, $3, $4, $5, $6)`,
    [house.houseId, id, channel, 'Front desk', address, house.clock.now()],
  );
  return id;
}

/** Something a guest wrote, as a channel hands it on. */
export async function wrote(house: TestHouse, said: Partial<Incoming> & { text: string }): Promise<Received> {
  return house.act((act) => receive(act, incoming(house, said)));
}

export function incoming(house: TestHouse, said: Partial<Incoming> & { text: string }): Incoming {
  return {
    channel: 'email',
    lineId: null,
    venueId: house.venueId,
    conversationId: null,
    contact: 'amara@okafor.test',
    fromName: 'Amara Okafor',
    guestId: null,
    subject: '',
    folded: '',
    datedAt: null,
    replyTo: '',
    to: ['hello@halcyon.test'],
    cc: [],
    automatic: null,
    messageKey: null,
    mailId: null,
    attachments: [],
    ...said,
  };
}

export async function aGuest(
  house: TestHouse,
  name: string,
  handles: { emails?: string[]; phones?: string[] } = {},
): Promise<string> {
  const { guestId } = await house.owner.guests.meet({
    name,
    given: null,
    family: null,
    pronunciation: null,
    emails: handles.emails ?? [],
    phones: handles.phones ?? [],
  });
  return guestId;
}

/** A colleague, and how they act. */
export async function aColleague(house: TestHouse, name: string, venueId: string | null = null) {
  const { personId } = await house.owner.team.welcome({ name });
  const caller: Caller = {
    ...stranger,
    kind: 'person',
    houseId: house.houseId,
    personId,
    role: 'staff',
    venueId,
  };
  const act = <Result>(work: (act: Act) => Promise<Result>): Promise<Result> =>
    runAct(house.regulars.ground, { houseId: house.houseId, caller, now: house.clock.now() }, work);
  return { personId, act };
}
