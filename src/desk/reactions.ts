import { on } from '#kit/reactions.ts';
import { erased } from '#guests/events.ts';
import { erase } from './erase.ts';
import { described, messageReceived } from './events.ts';
import { startByTopic, startByWords } from './start-protocols.ts';

export const reactions = [
  on(erased, 'desk.erase', erase),
  on(messageReceived, 'desk.startByWords', startByWords),
  on(described, 'desk.startByTopic', startByTopic),
];
