import { serve } from '#kit/serve.ts';
import { moments } from '../api.ts';
import { dismiss } from './dismiss.ts';
import { evening } from './evening.ts';
import { lookAgain } from './look-again.ts';
import { setEvening } from './set-evening.ts';
import { suggestion } from './suggestion.ts';
import { suggestionsOfDay } from './suggestions-of-day.ts';
import { undoDismiss } from './undo-dismiss.ts';

export const suggestionRoutes = {
  suggestion: serve(moments.suggestion, suggestion),
  suggestionsOfDay: serve(moments.suggestionsOfDay, suggestionsOfDay),
  dismiss: serve(moments.dismiss, dismiss),
  undoDismiss: serve(moments.undoDismiss, undoDismiss),
  lookAgain: serve(moments.lookAgain, lookAgain),
  evening: serve(moments.evening, evening),
  setEvening: serve(moments.setEvening, setEvening),
};
