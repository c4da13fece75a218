import { serve } from '#kit/serve.ts';
import { regulars } from './api.ts';
import { relationship } from './relationship.ts';

export const routes = {
  relationship: serve(regulars.relationship, relationship),
};
