import { serve } from '#kit/serve.ts';
import { moments } from '../api.ts';
import { setPurse } from './set-purse.ts';
import { takeOut } from './take-out.ts';
import { thePurse } from './the-purse.ts';
import { topUp } from './top-up.ts';
import { undoEntry } from './undo-entry.ts';

export const purseRoutes = {
  purse: serve(moments.purse, thePurse),
  setPurse: serve(moments.setPurse, setPurse),
  topUp: serve(moments.topUp, topUp),
  takeOut: serve(moments.takeOut, takeOut),
  undoEntry: serve(moments.undoEntry, undoEntry),
};
