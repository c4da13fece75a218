import { asking } from '#kit/ask.ts';
import type { visits as contract } from '../api.ts';
import type { VisitStage } from '../visit.ts';

export const visits = asking<typeof contract>('visits', ['places', 'steps']);

export type Visit = Awaited<ReturnType<typeof visits.call.visit>>;
export type Place = Awaited<ReturnType<typeof visits.call.places>>[number];
/** One touchpoint of one visit, with its steps. */
export type TouchpointSteps = Awaited<ReturnType<typeof visits.call.steps>>[number];
export type StepShown = TouchpointSteps['steps'][number];
export type VisitShown = Awaited<ReturnType<typeof visits.call.ofGuest>>['visits'][number];

/** What a visit needs to be known by, for its next step. */
export type VisitAtDoor = {
  visitId: string;
  venueId: string;
  stage: VisitStage;
  who: string;
  partySize: number;
  placeIds: string[];
  personIds: string[];
};

/** And for the rarer things. */
export type MenuVisit = VisitAtDoor & { timeZone: string; expectedAt: string | null; minutes: number | null };
