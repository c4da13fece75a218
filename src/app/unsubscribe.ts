import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import { unsubscribe, wishOf } from '#desk/channels/email/unsubscribe.ts';
import type { Wish } from '#desk/channels/email/unsubscribe.ts';
import { actsOf } from './importing.ts';
import { refuse } from './refuse.ts';

type WishGround = Ground & { clock: () => Date };

/**
 * `GET /unsubscribe/TOKEN` asks first, because mail scanners open every link and wish nothing; `POST` is the wish, sent
 * by that page or by a mail program at one tap (RFC 8058).
 */
export async function unsubscribePage(ground: WishGround, c: Context): Promise<Response> {
  const wish = wishOf(ground.installation, c.req.param('token') ?? '');
  if (!wish) return refuse(c, 404, new Refusal('kit.not_found'));
  return c.req.method === 'POST' ? fulfil(ground, c, wish) : ask(c);
}

function ask(c: Context) {
  return page(
    c,
    'No more mail from us?',
    html`<form method="post">
        <button style="font: inherit; padding: .6em 1.2em">Yes, write to me no more</button>
      </form>
      <p>What concerns a visit you have booked still reaches you.</p>`,
  );
}

async function fulfil(ground: WishGround, c: Context, wish: Wish) {
  const acts = actsOf(ground, { ...stranger, kind: 'guest', houseId: wish.houseId }, ground.clock);
  await acts((act) => unsubscribe(act, wish));
  return page(
    c,
    'You hear no more from us.',
    html`<p>It holds from now on, on every way we might have written.</p>`,
  );
}

function page(c: Context, title: string, body: ReturnType<typeof html>) {
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" /><title>${title}</title>
        <body
          style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32em; margin: 15vh auto; padding: 0 1.5em"
        >
          <h1 style="font-size: 1.5rem">${title}</h1>
          ${body}
        </body>
      </html>`,
  );
}
