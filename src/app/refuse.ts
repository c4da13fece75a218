import { ORPCError, ValidationError } from '@orpc/contract';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '#kit/refusal.ts';
import { refusalSentence } from './product.ts';

/** A refusal as every caller hears it: a code for programs, a sentence for people. */
export function refuse(c: Context, status: ContentfulStatusCode, refusal: Refusal): Response {
  return c.json(refusalBody(status, refusal), status);
}

export function refusalBody(status: number, refusal: Refusal) {
  const data = { code: refusal.code, params: refusal.params, sentence: refusalSentence(refusal) };
  return { defined: true, code: 'REFUSED' as const, status, message: data.sentence, data };
}

/** What a rule or a contract refused; null for a fault, which is ours and not the caller's. */
export function asRefusal(fault: unknown): Refusal | null {
  if (fault instanceof Refusal) return fault;
  if (fault instanceof ORPCError && fault.status === 400 && fault.cause instanceof ValidationError) {
    return new Refusal('kit.not_understood', { what: firstIssue(fault.cause) });
  }
  return null;
}

function firstIssue(invalid: ValidationError): string {
  const issue = invalid.issues[0];
  const field = (issue?.path ?? [])
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .join(' ');
  const named = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return named
    ? `Please look at “${named}”: ${issue?.message ?? 'it could not be read'}.`
    : 'This could not be read.';
}
