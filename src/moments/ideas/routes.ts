import { serve } from '#kit/serve.ts';
import { moments } from '../api.ts';
import { ideas } from './ideas.ts';
import { keepIdea } from './keep-idea.ts';
import { retireIdea } from './retire-idea.ts';
import { reviveIdea } from './revive-idea.ts';
import { writeIdea } from './write-idea.ts';

export const ideaRoutes = {
  ideas: serve(moments.ideas, ideas),
  writeIdea: serve(moments.writeIdea, writeIdea),
  keepIdea: serve(moments.keepIdea, keepIdea),
  retireIdea: serve(moments.retireIdea, retireIdea),
  reviveIdea: serve(moments.reviveIdea, reviveIdea),
};
