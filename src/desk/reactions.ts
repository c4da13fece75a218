import { on } from '#kit/reactions.ts';
import { erased } from '#guests/events.ts';
import { erase } from './erase.ts';
import { described } from './events.ts';
import { startByTopic } from './start-protocols.ts';

export const reactions = [on(erased, 'desk.erase', erase), on(described, 'desk.startByTopic', startByTopic)];
