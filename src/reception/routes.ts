import { serve } from '#kit/serve.ts';
import { reception } from './api.ts';
import { learned } from './learned.ts';
import { today } from './today.ts';

export const routes = {
  today: serve(reception.today, today),
  learned: serve(reception.learned, learned),
};
