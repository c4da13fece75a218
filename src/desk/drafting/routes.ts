import { serve, serveAtDoor } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { askModel } from './ask-model.ts';
import { draftAnswer } from './draft-answer.ts';
import { lendModel } from './lend-model.ts';
import { theModel } from './the-model.ts';
import { withdrawModel } from './withdraw-model.ts';

export const draftingRoutes = {
  draftAnswer: serve(desk.draftAnswer, draftAnswer),
  askModel: serveAtDoor(desk.askModel, askModel),
  model: serve(desk.model, theModel),
  lendModel: serve(desk.lendModel, lendModel),
  withdrawModel: serve(desk.withdrawModel, withdrawModel),
};
