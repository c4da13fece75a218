import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Act, Command, Ground } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import type { Live } from '#kit/live.ts';
import { Refusal } from '#kit/refusal.ts';
import { id, text, words } from '#kit/text.ts';
import type { Way } from '#door/way-in.ts';
import { hello } from '#desk/channels/chat/hello.ts';
import { leave } from '#desk/channels/chat/leave.ts';
import { chatLine } from '#desk/channels/chat/line.ts';
import type { ChatLine } from '#desk/channels/chat/line.ts';
import { said } from '#desk/channels/chat/said.ts';
import { say } from '#desk/channels/chat/say.ts';
import { asRefusal, refuse } from './refuse.ts';

type ChatGround = Ground & { live: Live; clock: () => Date; publicUrl: string };

const bodyBytes = 20_000;
const stillSeconds = 20;
/** A minute, in rounds: that a visitor is still here, and whether their conversation is another now. */
const roundsToLook = 3;

/** `GET /widget/KEY/hello`: whose element this is, who answers, and when. */
export async function chatHello(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  return onSite(ground, c, caller, null, async (act, line) => hello(act, line));
}

const saying = z.object({ id, text: words(4000) });

/** `POST /widget/KEY/say`: a message, with an id of its own, so that one sent twice is said once. */
export async function chatSay(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  const input = await bodyOf(c, saying);
  if (!input) return withCors(c, notUnderstood(c));
  const command = { name: 'desk.chat', key: `chat ${input.id}` };
  return onSite(ground, c, caller, command, async (act, line) =>
    say(act, line, { token: tokenOf(c), text: input.text }),
  );
}

/** `GET /widget/KEY/said?after=ID`: what was said since. */
export async function chatSaid(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  const after = z.safeParse(id, c.req.query('after'));
  return onSite(ground, c, caller, null, async (act, line) => ({
    said: (await said(act, { lineId: line.id, token: tokenOf(c), after: after.success ? after.data : null }))
      .said,
  }));
}

const leaving = z.object({ name: text(120).default(''), email: words(320) });

/** `POST /widget/KEY/leave`: a name and an address for the answer. */
export async function chatLeave(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  const input = await bodyOf(c, leaving);
  if (!input) return withCors(c, notUnderstood(c));
  return onSite(ground, c, caller, null, async (act, line) =>
    leave(act, { lineId: line.id, token: tokenOf(c), ...input }),
  );
}

/** `GET /widget/KEY/live`: a line that says "said" when there is something new in the visitor's conversation. */
export async function chatLive(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  const line = await siteLine(ground, c, caller);
  if (!line) return notHere(c);
  const token = tokenOf(c);
  const inAct = <Result>(work: (act: Act) => Promise<Result>) =>
    runAct(ground, { houseId: caller.houseId!, caller, now: ground.clock() }, work);
  let { conversationId } = await inAct((act) => said(act, { lineId: line.id, token, after: null }));
  const stream = streamSSE(c, async (sse) => {
    const find = async () => {
      conversationId = (await inAct((act) => said(act, { lineId: line.id, token, after: null })))
        .conversationId;
    };
    const stop = ground.live.listen(caller.houseId!, (word) => {
      const everything = word.names.includes('*');
      if (everything || (conversationId && word.subjects.includes(conversationId)))
        void sse.writeSSE({ event: 'said', data: '' });
    });
    sse.onAbort(stop);
    const hungUp = new Promise<void>((resolve) => sse.onAbort(resolve));
    await sse.writeSSE({ event: 'open', data: '' });
    let rounds = 0;
    while (!sse.aborted) {
      await Promise.race([hungUp, sleep(stillSeconds * 1000, null, { ref: false })]);
      if (sse.aborted) break;
      rounds += 1;
      if (conversationId === null || rounds % roundsToLook === 0) await find();
      await sse.writeSSE({ event: 'still', data: '' });
    }
    stop();
  });
  return withCors(c, stream);
}

/** What a browser asks before it calls from another website. */
export async function chatPreflight(ground: ChatGround, c: Context, caller: Caller): Promise<Response> {
  const line = await siteLine(ground, c, caller);
  if (!line) return c.body(null, 403);
  return withCors(
    c,
    c.body(null, 204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '7200',
    }),
  );
}

/** One act for a visitor of an allowed page. */
async function onSite(
  ground: ChatGround,
  c: Context,
  caller: Caller,
  command: Command | null,
  work: (act: Act, line: ChatLine) => Promise<unknown>,
): Promise<Response> {
  const line = await siteLine(ground, c, caller);
  if (!line) return notHere(c);
  try {
    const answer = await runAct(
      ground,
      { houseId: caller.houseId!, caller, now: ground.clock(), command: command ?? undefined },
      (act) => work(act, line),
    );
    return withCors(c, c.json(answer as object));
  } catch (fault) {
    const refusal = asRefusal(fault);
    if (!refusal) throw fault;
    const slow = refusal.code === 'desk.chat_too_fast' || refusal.code === 'desk.chat_busy';
    return withCors(c, refuse(c, slow ? 429 : 422, refusal));
  }
}

/** The element's line, if the page it stands on is one of its own. */
async function siteLine(ground: ChatGround, c: Context, caller: Caller): Promise<ChatLine | null> {
  const { lineId } = c.get('way') as Way;
  const line = await lineAtHand(ground, caller, lineId);
  const origin = c.req.header('origin');
  const ours = new URL(ground.publicUrl).origin;
  return line && origin && (origin === ours || line.origins.includes(origin)) ? line : null;
}

/** So long a change of an element's pages may take; that it was closed is seen at once, by its key. */
const remembersMs = 5_000;
const remembered = new Map<string, { line: ChatLine | null; until: number }>();

async function lineAtHand(ground: ChatGround, caller: Caller, lineId: string): Promise<ChatLine | null> {
  const known = remembered.get(lineId);
  if (known && known.until > performance.now()) return known.line;
  const line = await runAct(ground, { houseId: caller.houseId!, caller, now: ground.clock() }, (act) =>
    chatLine(act, lineId),
  );
  remembered.set(lineId, { line, until: performance.now() + remembersMs });
  return line;
}

function withCors(c: Context, response: Response): Response {
  const origin = c.req.header('origin');
  if (origin) response.headers.set('access-control-allow-origin', origin);
  response.headers.set('vary', 'origin');
  response.headers.set('cache-control', 'no-store');
  response.headers.set('cross-origin-resource-policy', 'cross-origin');
  return response;
}

function notHere(c: Context): Response {
  return refuse(c, 403, new Refusal('desk.chat_unknown'));
}

function notUnderstood(c: Context): Response {
  return refuse(c, 422, new Refusal('kit.not_understood', { what: 'This could not be read.' }));
}

async function bodyOf<Shape extends z.ZodType>(c: Context, shape: Shape): Promise<z.output<Shape> | null> {
  const sent = await c.req.raw.clone().text();
  if (sent.length > bodyBytes) return null;
  const input = shape.safeParse(parsed(sent));
  return input.success ? input.data : null;
}

function parsed(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    // Refused by the shape, in its own words.
    return null;
  }
}

/** The secret a visitor's browser made for itself. */
function tokenOf(c: Context): string {
  const token = /^Visitor ([\w-]{32,100})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw new Refusal('desk.chat_unknown');
  return token;
}
