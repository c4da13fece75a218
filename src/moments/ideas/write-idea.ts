import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { dealIn } from '../deal.ts';
import { ideaWritten } from '../events.ts';
import { ideaAtHand, keepIdeaRow } from './idea-at-hand.ts';
import type { Idea } from './idea.ts';

type Written = Omit<Idea, 'key' | 'inspiration'> & { key: string | null };

/** What somebody thought through to write it down is no longer only an inspiration. */
export async function writeIdea(act: Act, { key, ...written }: Written) {
  const deal = dealIn(`${written.title}\n${written.needs}`);
  if (deal !== null) throw new Refusal('moments.idea_is_a_deal', { words: deal });
  const before = key === null ? null : await ideaAtHand(act, key);
  const idea = { ...written, key: before?.key ?? newId(), inspiration: false };
  await keepIdeaRow(act, idea, before?.retiredAt ?? null);
  announce(act, ideaWritten, [], { key: idea.key });
  return { key: idea.key };
}
