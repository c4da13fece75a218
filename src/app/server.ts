import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, ValidationError } from '@orpc/contract';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mayCall } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { log } from '#kit/log.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { openAuthPaths } from '#door/auth.ts';
import { enter, houseHeader, turnHeader } from '#door/enter.ts';
import { contextOf } from './context.ts';
import type { ServerGround } from './context.ts';
import { contractByName, meta, router } from './product.ts';
import { isForeign } from './foreign.ts';
import { plainRoutes } from './plain-routes.ts';
import { secureHeaders } from './headers.ts';
import { asRefusal, refusalBody, refuse } from './refuse.ts';

/** Taps made while the network was away are taken in up to this long after. */
const hoursBack = 12;
const bodyBytes = 1_000_000;

/** The whole house as one function from a request to its answer. */
export function createServer(ground: ServerGround): Hono {
  const app = new Hono();
  app.use(secureHeaders(ground.publicUrl));
  app.on(['GET', 'POST'], '/api/auth/*', bodyLimit({ maxSize: 64_000 }), (c) => signIn(ground, c));
  app.get('/api/health', (c) => c.json({ ok: true }));
  plainRoutes(app, ground, (c) => identify(ground, c));
  const handler = new OpenAPIHandler(router, {
    clientInterceptors: [
      (calling) => calling.next().catch((fault: unknown) => rethrow(calling.path.join('.'), fault)),
    ],
    interceptors: [(calling) => calling.next().catch(unreadable)],
  });
  app.post(
    '/api/:name',
    bodyLimit({ maxSize: bodyBytes, onError: (c) => refuse(c, 413, new Refusal('kit.too_large')) }),
    (c) => call(ground, handler, c),
  );
  app.all('/api/*', (c) => refuse(c, 404, new Refusal('kit.unknown_call')));
  app.onError((fault, c) => {
    log.error({ fault: fault.stack, path: c.req.path }, 'a request failed');
    return refuse(c, 500, new Refusal('kit.fault'));
  });
  return app;
}

/** Who, before what: a call that is not for this caller learns nothing of its form. */
async function call(ground: ServerGround, handler: OpenAPIHandler<Entered>, c: Context): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const value = contractByName.get(name);
  if (!value) return refuse(c, 404, new Refusal('kit.unknown_call'));
  const foreign = isForeign(ground, c);
  if (foreign) return refuse(c, 403, new Refusal('kit.foreign_origin'));
  const caller = await identify(ground, c);
  const { who, does } = meta(value);
  if (!mayCall(who, caller)) return refuse(c, caller.kind === 'nobody' ? 401 : 403, whyNot(caller));
  const now = does === 'verb' ? happenedAt(ground, c) : ground.clock();
  if (!now) return refuse(c, 422, new Refusal('kit.too_late', { hours: hoursBack }));
  const key = does === 'verb' ? c.req.header('idempotency-key') : undefined;
  const response = new Headers();
  const context = contextOf(ground, {
    caller,
    now,
    request: c.req.raw.headers,
    response,
    command: key ? { name, key } : undefined,
  });
  const answered = await handler.handle(c.req.raw, { prefix: '/api', context });
  if (!answered.matched) return refuse(c, 404, new Refusal('kit.unknown_call'));
  for (const [header, content] of response) answered.response.headers.append(header, content);
  return answered.response;
}

/** One sentence for what a rule or the contract refused; the log for what was our fault. */
function rethrow(call: string, fault: unknown): never {
  const refusal = asRefusal(fault);
  if (refusal) throw refused(422, refusal);
  log.error({ call, fault: (fault as Error).stack, cause: causes(fault) }, 'a call failed');
  throw refused(500, new Refusal('kit.fault'));
}

/** What fails before a verb is reached is a body that cannot be read. */
function unreadable(fault: unknown): never {
  if (fault instanceof ORPCError) throw fault;
  throw refused(422, new Refusal('kit.not_understood', { what: 'This could not be read.' }));
}

function refused(status: number, refusal: Refusal): ORPCError<string, unknown> {
  const { message, data } = refusalBody(status, refusal);
  return new ORPCError('REFUSED', { defined: true, status, message, data });
}

function causes(fault: unknown): string {
  const { cause } = fault as Error;
  if (cause instanceof ValidationError) return JSON.stringify(cause.issues);
  return cause instanceof Error ? cause.message : '';
}

function whyNot(caller: Caller): Refusal {
  if (caller.kind === 'nobody') return new Refusal('kit.sign_in');
  if (caller.kind === 'tablet' && caller.personId === null) return new Refusal('kit.who_acts');
  return new Refusal('kit.not_yours');
}

async function identify(ground: ServerGround, c: Context): Promise<Caller> {
  return enter(ground.db, ground.auth, namedByPath(c), ground.clock());
}

/** A frame sends no headers of its own: its address names the house, and whose turn it is at a tablet. */
function namedByPath(c: Context): Headers {
  const house = c.req.param('house');
  if (!house) return c.req.raw.headers;
  const headers = new Headers(c.req.raw.headers);
  headers.set(houseHeader, house);
  const turn = c.req.query('turn');
  if (turn) headers.set(turnHeader, turn);
  return headers;
}

function happenedAt(ground: ServerGround, c: Context): Date | null {
  const now = ground.clock();
  const said = c.req.header('x-happened-at');
  if (!said) return now;
  const at = new Date(said);
  if (Number.isNaN(at.getTime()) || at > now) return now;
  return now.getTime() - at.getTime() <= hoursBack * 3_600_000 ? at : null;
}

async function signIn(ground: ServerGround, c: Context): Promise<Response> {
  const path = c.req.path.slice('/api/auth'.length);
  if (!openAuthPaths.includes(path)) return refuse(c, 404, new Refusal('kit.unknown_call'));
  if (isForeign(ground, c)) return refuse(c, 403, new Refusal('kit.foreign_origin'));
  const answered = await ground.auth.handler(c.req.raw);
  return answered.status === 429 ? refuse(c, 429, new Refusal('kit.slow_down')) : answered;
}
