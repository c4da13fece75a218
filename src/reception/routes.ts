import { serve } from '#kit/serve.ts';
import { reception } from './api.ts';
import { learned } from './learned.ts';
import { ofGuest } from './of-guest.ts';
import { today } from './today.ts';

export const routes = {
  today: serve(reception.today, today),
  learned: serve(reception.learned, learned),
  ofGuest: serve(reception.ofGuest, ofGuest),
};
