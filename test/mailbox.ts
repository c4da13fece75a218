import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Carried } from '#kit/post.ts';
import { openTestHouse } from './house.ts';
import type { TestHouse } from './house.ts';

type Settings = Parameters<TestHouse['owner']['desk']['openLine']>[0]['settings'];

/** A house with a mailbox, mail coming in by hook, and everything it sends caught. */
export type MailHouse = TestHouse & {
  address: string;
  lineId: string;
  caught: Carried[];
  /** Hands mails in, one after the other, and waits until they are read. */
  deliver: (...mails: (string | Buffer)[]) => Promise<void>;
  /** Everything that was said, oldest first. */
  messages: () => Promise<Said[]>;
  /** Connects another mailbox. @returns how mail is handed in there */
  connect: (address: string, settings?: Settings) => Promise<{ lineId: string; post: Post }>;
  allRead: () => Promise<void>;
  /** Lets go of everything that was said. */
  empty: () => Promise<void>;
};

export type Post = (mail: string | Buffer) => Promise<Response>;

export type Said = {
  id: string;
  conversationId: string;
  direction: string;
  text: string;
  subject: string;
  from: string;
  replyTo: string;
  automatic: string | null;
  key: string | null;
  state: string;
  aside: boolean;
  lineId: string;
  at: Date;
};

/** @param working false for a house whose work another process does */
export async function openMailHouse(
  settings: Settings = {},
  { working = true }: { working?: boolean } = {},
): Promise<MailHouse> {
  const caught: Carried[] = [];
  const carry = async (letter: Carried) => {
    caught.push(letter);
    return null;
  };
  const house = await openTestHouse({ working, carrier: { carry, close: () => {} } });
  const address = 'hello@halcyon.test';
  const connect = async (address: string, settings: Settings = {}) => {
    const line = { name: 'Halcyon', address, settings, secrets: {}, venueId: null };
    const { lineId } = await house.owner.desk.openLine({ channel: 'email', ...line });
    const lines = await house.owner.desk.lines({});
    const { pathname, search } = new URL(lines.find(({ id }) => id === lineId)!.addresses[0]!.url);
    const post: Post = (mail) =>
      house.request(pathname + search, {
        method: 'POST',
        body: Buffer.from(mail),
        headers: { 'content-type': 'message/rfc822' },
      });
    return { lineId, post };
  };
  const { lineId, post } = await connect(address, { plus: true, ...settings });
  const allRead = () => untilRead(house);
  return {
    ...house,
    address,
    lineId,
    caught,
    connect,
    allRead,
    deliver: async (...mails) => {
      for (const mail of mails) {
        const response = await post(mail);
        if (!response.ok) throw new Error(await response.text());
        await allRead();
        const [aside] = await house.owner.desk.quarantine({});
        if (aside) throw new Error(`a mail could not be read: ${aside.why}`);
      }
    },
    messages: () => messages(house),
    empty: () => empty(house),
  };
}

/** A job may be at work on what is let go of: of the two, PostgreSQL ends one. */
async function empty(house: TestHouse): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await house.database.owner.query('truncate desk.conversation, desk.mail, kit.letter cascade');
      return;
    } catch (fault) {
      if ((fault as { code?: string }).code !== '40P01' || tries === 5) throw fault;
    }
  }
}

/** A mail as a mail program writes it. Headers that are null are left out. */
export function mail(
  headers: Record<string, string | null>,
  text = 'Is there a table by the window on Saturday?',
): string {
  counted += 1;
  const all: Record<string, string | null> = {
    From: 'Grace Mbeki <grace@mbeki.test>',
    To: 'hello@halcyon.test',
    Subject: 'A question',
    'Message-ID': `<${counted}@mbeki.test>`,
    Date: 'Sat, 21 Nov 2026 10:00:00 +0000',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return [...lines, '', text, ''].join('\r\n');
}

let counted = 0;

async function untilRead(house: TestHouse): Promise<void> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const { rows } = await house.database.owner.query<{ open: number }>(
      `select (select count(*)::int from desk.mail where state = 'stored')
        + (select count(*)::int from kit.letter where state in ('waiting', 'sending') and not_before is null) as open`,
    );
    if (rows[0]!.open === 0) return;
    await sleep(25);
  }
  throw new Error('the mail was never read');
}

async function messages(house: TestHouse): Promise<Said[]> {
  return house.act(async (act) => {
    const { rows } = await sql<Said>`
      select m.id, m.conversation_id as "conversationId", m.direction, m.text, m.subject, m.from_address as "from",
        m.reply_to as "replyTo", m.automatic, m.message_key as key, c.state, c.aside, c.line_id as "lineId", m.at
      from desk.message m
      join desk.conversation c on c.house_id = m.house_id and c.id = m.conversation_id
      where m.house_id = ${act.houseId}
      order by m.at, m.id`.execute(act.db);
    return rows;
  });
}
