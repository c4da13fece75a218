import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#kit/id.ts';
import { actsOf, runBare } from './ground/bare.ts';
import { chatElement, visitorOf } from './ground/visitors.ts';
import type { Visitor } from './ground/visitors.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { OpenHouse, Stand } from './ground/stand.ts';
import { template } from './ground/template.ts';
import type { Concerned, Template } from './ground/template.ts';
import { pair, quantile, row } from './run.ts';
import type { Row } from './run.ts';

const visitors = scaled(500);
const everyMs = 5_000;
/** Two minutes in five turns, and one before them that does not count. */
const turns = 5;
const messagesATurn = 5;

/**
 * Visitors of the house's site, each with a stream open and a message every five seconds, over HTTP. Against the
 * statements of a message (event, jobs and notification included) by bare `pg` at the same pace for as many others.
 */
export async function run(): Promise<Row[]> {
  return withStand(1_200, async (stand) => {
    const house = await stand.open();
    const key = await chatElement(stand);
    // While nobody else is there: what is heard is this one message's.
    const first = visitorOf(house, key);
    await first.say('Good morning');
    const make = await recorded(stand, { house, one: first });
    const here: Visitor[] = [];
    for (let n = 0; n < visitors; n += 1) here.push(visitorOf(house, key));
    await Promise.all(here.map((one) => one.listen()));
    await spread(here, (one) => one.say('Good morning'), 2_000);
    const others = await concerned(stand, here);
    const sent: string[] = here.flatMap(({ said }) => said);
    const all: number[] = [];
    const rates = await pair(
      async () => {
        const figures = await turn(here, async (one) => {
          await one.say('Is there a chair at four on Saturday?');
        });
        all.push(...figures);
        await sleep(500);
        return quantile(figures, 0.99);
      },
      async () => {
        const figures = await turn(others, (one) => runBare(stand.bare, make(one)));
        return quantile(figures, 0.99);
      },
      turns,
    );
    sent.push(...here.flatMap(({ said }) => said.slice(1)));
    const lost = await missing(stand, sent);
    const unheard = here.reduce((sum, { unheard: open }) => sum + open(), 0);
    for (const one of [first, ...here]) one.hangUp();
    return [
      row({ name: 'a message taken in, 99 of 100', unit: 'ms', ...rates }),
      row({
        name: 'the same over all turns',
        unit: 'ms',
        ours: quantile(all.slice(visitors * messagesATurn), 0.99),
        must: { ours: 'at most', value: 500 },
      }),
      row({ name: 'messages lost', unit: 'messages', ours: lost, must: { ours: 'at most', value: 0 } }),
      row({ name: 'messages their own stream never told of', unit: 'messages', ours: unheard }),
    ];
  });
}

/** Everybody says something every five seconds, not all at once. @returns how long each message took, in ms */
async function turn<One>(everybody: readonly One[], say: (one: One) => Promise<void>): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 0; n < messagesATurn; n += 1) figures.push(...(await spread(everybody, say, everyMs)));
  return figures;
}

async function spread<One>(
  everybody: readonly One[],
  say: (one: One) => Promise<void>,
  overMs: number,
): Promise<number[]> {
  const began = performance.now();
  const figures = await Promise.all(
    everybody.map(async (one, at) => {
      await sleep((at / everybody.length) * overMs);
      const from = performance.now();
      await say(one);
      return performance.now() - from;
    }),
  );
  await sleep(Math.max(0, overMs - (performance.now() - began)));
  return figures;
}

async function recorded(stand: Stand, { house, one }: { house: OpenHouse; one: Visitor }): Promise<Template> {
  const acts = actsOf(await house.record(() => one.say('What do you take for a braid?')));
  const act = acts.find(({ statements }) =>
    statements.some(({ text }) => /insert into "?desk"?\."?message/.test(text)),
  );
  if (!act) throw new Error('No act with a message was seen.');
  const [of] = await concerned(stand, [one]);
  return template(act, of!);
}

/** Visitors as the statements of their messages name them. */
async function concerned({ owner }: Stand, these: readonly Visitor[]): Promise<Concerned[]> {
  const hashes = these.map(({ token }) => createHash('sha256').update(token).digest('hex'));
  const { rows } = await owner.query<Concerned>(
    `select v.id as "visitorId", v.token_sha256 as "token", v.conversation_id as "conversationId",
       v.line_id as "lineId", c.venue_id as "venueId"
     from desk.visitor v join desk.conversation c on c.house_id = v.house_id and c.id = v.conversation_id
     where v.token_sha256 = any($1)`,
    [hashes],
  );
  return rows.map((row) => ({ ...row, key: newId() }));
}

/** How many of these are in no conversation. */
async function missing({ owner }: Stand, texts: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ lost: number }>(
    `select count(*)::int as lost from unnest($1::text[]) t (text)
     where not exists (select from desk.message m where m.text = t.text)`,
    [texts],
  );
  return rows[0]!.lost;
}
