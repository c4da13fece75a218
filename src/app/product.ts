import type { AnyContractProcedure } from '@orpc/contract';
import { refusals as kitRefusals } from '#kit/refusals.ts';
import type { Meta } from '#kit/contract.ts';
import type { Reaction } from '#kit/reactions.ts';
import { reactionJobs } from '#kit/reactions.ts';
import type { Refusal } from '#kit/refusal.ts';
import { fill } from '#kit/words.ts';
import { door } from '#door/api.ts';
import { routes as doorRoutes } from '#door/routes.ts';
import * as doorWords from '#door/words.ts';
import { houses } from '#houses/api.ts';
import { routes as housesRoutes } from '#houses/routes.ts';
import * as housesWords from '#houses/words.ts';
import { team } from '#team/api.ts';
import { routes as teamRoutes } from '#team/routes.ts';
import * as teamWords from '#team/words.ts';
import { visits } from '#visits/api.ts';
import { routes as visitsRoutes } from '#visits/routes.ts';
import * as visitsWords from '#visits/words.ts';
import { desk } from '#desk/api.ts';
import { routes as deskRoutes } from '#desk/routes.ts';
import * as deskWords from '#desk/words.ts';

/** The table of contents of the whole product. A new slice is one line in each of these. */
export const contract = { door, houses, team, visits, desk };

export const router = { door: doorRoutes, houses: housesRoutes, team: teamRoutes, visits: visitsRoutes, desk: deskRoutes };

export const reactions: Reaction[] = [];

const refusalSentences: Record<string, string> = {
  ...kitRefusals,
  ...doorWords.refusals,
  ...housesWords.refusals,
  ...teamWords.refusals,
  ...visitsWords.refusals,
  ...deskWords.refusals,
};

export const eventSentences: Record<string, string> = {
  ...doorWords.events,
  ...housesWords.events,
  ...teamWords.events,
  ...visitsWords.events,
  ...deskWords.events,
};

export const reactionsTo = reactionJobs(reactions);

export const contractByName: ReadonlyMap<string, AnyContractProcedure> = new Map(
  Object.entries(contract).flatMap(([slice, values]) =>
    Object.entries(values).map(([name, value]) => [`${slice}.${name}`, value] as const),
  ),
);

export function meta(value: AnyContractProcedure): Meta {
  return value['~orpc'].meta as Meta;
}

export function refusalSentence(refusal: Refusal): string {
  const sentence = refusalSentences[refusal.code];
  if (!sentence) throw new Error(`no sentence for the refusal ${refusal.code}`);
  return fill(sentence, refusal.params);
}
