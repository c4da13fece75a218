import { serve, serveAtDoor } from '#kit/serve.ts';
import { door } from './api.ts';
import { endTurn } from './end-turn.ts';
import { keys } from './keys.ts';
import { makeKey } from './make-key.ts';
import { me } from './me.ts';
import { removeKey } from './remove-key.ts';
import { removeTablet } from './remove-tablet.ts';
import { setUpTablet } from './set-up-tablet.ts';
import { stepIntoDemo } from './step-into-demo.ts';
import { tablets } from './tablets.ts';

export const routes = {
  me: serveAtDoor(door.me, me),
  stepIntoDemo: serveAtDoor(door.stepIntoDemo, stepIntoDemo),
  setUpTablet: serveAtDoor(door.setUpTablet, setUpTablet),
  tablets: serve(door.tablets, tablets),
  removeTablet: serve(door.removeTablet, removeTablet),
  endTurn: serveAtDoor(door.endTurn, endTurn),
  makeKey: serveAtDoor(door.makeKey, makeKey),
  keys: serve(door.keys, keys),
  removeKey: serve(door.removeKey, removeKey),
};
