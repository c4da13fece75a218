import { serveAtDoor } from '#kit/serve.ts';
import { door } from './api.ts';
import { me } from './me.ts';

export const routes = {
  me: serveAtDoor(door.me, me),
};
