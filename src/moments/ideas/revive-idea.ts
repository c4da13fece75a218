import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { ideaRevived } from '../events.ts';
import { ideaAtHand, keepIdeaRow } from './idea-at-hand.ts';

export async function reviveIdea(act: Act, { key }: { key: string }) {
  const idea = await ideaAtHand(act, key);
  if (idea.retiredAt === null) throw new Refusal('moments.idea_not_retired');
  await keepIdeaRow(act, idea, null);
  announce(act, ideaRevived, [], { key });
  return {};
}
