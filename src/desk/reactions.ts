import { on } from '#kit/reactions.ts';
import { erased } from '#guests/events.ts';
import { erase } from './erase.ts';

export const reactions = [on(erased, 'desk.erase', erase)];
