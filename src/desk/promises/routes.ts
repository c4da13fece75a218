import { serve } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { aim } from './aim.ts';
import { dropPromise } from './drop-promise.ts';
import { giveWord } from './give-word.ts';
import { keepPromise } from './keep-promise.ts';
import { targets } from './targets.ts';
import { unkeepPromise } from './unkeep-promise.ts';

export const promiseRoutes = {
  promise: serve(desk.promise, giveWord),
  keepPromise: serve(desk.keepPromise, keepPromise),
  dropPromise: serve(desk.dropPromise, dropPromise),
  unkeepPromise: serve(desk.unkeepPromise, unkeepPromise),
  targets: serve(desk.targets, targets),
  aim: serve(desk.aim, aim),
};
