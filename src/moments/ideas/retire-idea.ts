import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { ideaRetired } from '../events.ts';
import { ideaAtHand, keepIdeaRow } from './idea-at-hand.ts';

/** What was given from it keeps its name. */
export async function retireIdea(act: Act, { key }: { key: string }) {
  const idea = await ideaAtHand(act, key);
  if (idea.retiredAt === null) {
    await keepIdeaRow(act, idea, act.now);
    announce(act, ideaRetired, [], { key });
  }
  return {};
}
