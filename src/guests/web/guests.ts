import { asking } from '#kit/ask.ts';
import type { guests as contract } from '../api.ts';

export const guests = asking<typeof contract>('guests');

export type Recognised = Awaited<ReturnType<typeof guests.call.recognise>>[number];
export type Guest = Awaited<ReturnType<typeof guests.call.guest>>;
export type Memory = Guest['memories'][number];
export type Proposal = Guest['proposals'][number];
export type Identity = Guest['identities'][number];
export type Consent = Guest['consents'][number];
export type Companion = Guest['company'][number];
export type Happened = Awaited<ReturnType<typeof guests.call.timeline>>['events'][number];
