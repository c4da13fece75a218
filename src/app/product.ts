import type { AnyContractProcedure } from '@orpc/contract';
import { refusals as kitRefusals } from '#kit/refusals.ts';
import type { Act } from '#kit/act.ts';
import type { Meta } from '#kit/contract.ts';
import type { Reaction } from '#kit/reactions.ts';
import { reactionJobs } from '#kit/reactions.ts';
import type { Refusal } from '#kit/refusal.ts';
import { tidyKit } from '#kit/tidy.ts';
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
import { guests } from '#guests/api.ts';
import { expire } from '#guests/expire.ts';
import { routesWith as guestsRoutes } from '#guests/routes.ts';
import * as guestsWords from '#guests/words.ts';
import { journey } from '#journey/api.ts';
import { routes as journeyRoutes } from '#journey/routes.ts';
import * as journeyWords from '#journey/words.ts';
import { visits } from '#visits/api.ts';
import { letGoOfForgotten } from '#visits/let-go.ts';
import { reactions as visitsReactions } from '#visits/reactions.ts';
import { routes as visitsRoutes } from '#visits/routes.ts';
import * as visitsWords from '#visits/words.ts';
import { regulars } from '#regulars/api.ts';
import { routes as regularsRoutes } from '#regulars/routes.ts';
import { desk } from '#desk/api.ts';
import { reactions as deskReactions } from '#desk/reactions.ts';
import { routes as deskRoutes } from '#desk/routes.ts';
import * as deskWords from '#desk/words.ts';
import { insights } from '#insights/api.ts';
import { routes as insightsRoutes } from '#insights/routes.ts';
import { moments } from '#moments/api.ts';
import { reactions as momentsReactions } from '#moments/reactions.ts';
import { routes as momentsRoutes } from '#moments/routes.ts';
import { suggestAhead } from '#moments/suggestions/ahead.ts';
import * as momentsWords from '#moments/words.ts';
import { reception } from '#reception/api.ts';
import { routes as receptionRoutes } from '#reception/routes.ts';

/** The table of contents of the whole product. A new slice is one line in each of these. */
export const contract = {
  door,
  houses,
  team,
  guests,
  journey,
  visits,
  regulars,
  desk,
  moments,
  reception,
  insights,
};

export const eventSentences: Record<string, string> = {
  ...doorWords.events,
  ...housesWords.events,
  ...teamWords.events,
  ...guestsWords.events,
  ...journeyWords.events,
  ...visitsWords.events,
  ...deskWords.events,
  ...momentsWords.events,
};

export const router = {
  door: doorRoutes,
  houses: housesRoutes,
  team: teamRoutes,
  guests: guestsRoutes(eventSentences),
  journey: journeyRoutes,
  visits: visitsRoutes,
  regulars: regularsRoutes,
  desk: deskRoutes,
  moments: momentsRoutes,
  reception: receptionRoutes,
  insights: insightsRoutes,
};

export const reactions: Reaction[] = [...visitsReactions, ...deskReactions, ...momentsReactions];

/** What each slice kept for a time only, and lets go of. */
export const tidying: ((act: Act) => Promise<unknown>)[] = [tidyKit, expire, letGoOfForgotten, suggestAhead];

const refusalSentences: Record<string, string> = {
  ...kitRefusals,
  ...doorWords.refusals,
  ...housesWords.refusals,
  ...teamWords.refusals,
  ...guestsWords.refusals,
  ...journeyWords.refusals,
  ...visitsWords.refusals,
  ...deskWords.refusals,
  ...momentsWords.refusals,
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
