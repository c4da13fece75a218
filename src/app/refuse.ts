import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '#kit/refusal.ts';
import { refusalSentence } from './product.ts';

/** A refusal as every caller hears it: a code for programs, a sentence for people. */
export function refuse(c: Context, status: ContentfulStatusCode, refusal: Refusal): Response {
  return c.json(refusalBody(status, refusal), status);
}

export function refusalBody(status: number, refusal: Refusal) {
  const data = { code: refusal.code, params: refusal.params, sentence: refusalSentence(refusal) };
  return { defined: true, code: 'REFUSED' as const, status, message: data.sentence, data };
}
