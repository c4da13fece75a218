import { serveAtDoor } from '#kit/serve.ts';
import { team } from './api.ts';
import { found } from './found.ts';

export const routes = {
  found: serveAtDoor(team.found, found),
};
