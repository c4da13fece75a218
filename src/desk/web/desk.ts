import { asking } from '#kit/ask.ts';
import type { desk as contract } from '../api.ts';

export const desk = asking<typeof contract>('desk');

type Calls = typeof desk.call;
type Answer<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

export type Recovery = Answer<'recoveries'>[number];
export type OpenRecovery = Answer<'openRecoveries'>[number];
export type QueueRow = Answer<'queue'>['rows'][number];
export type Counts = Answer<'counts'>;
export type ConversationShown = Answer<'conversation'>;
export type PromiseShown = ConversationShown['promises'][number];
export type Message = Answer<'messages'>['rows'][number];
export type Attachment = Message['attachments'][number];
export type Target = Answer<'targets'>[number];
export type LineShown = Answer<'lines'>[number];
