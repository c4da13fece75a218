import { gestureRoutes } from './gestures/routes.ts';
import { ideaRoutes } from './ideas/routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { purseRoutes } from './purse/routes.ts';
import { suggestionRoutes } from './suggestions/routes.ts';

export const routes = {
  ...gestureRoutes,
  ...purseRoutes,
  ...ideaRoutes,
  ...suggestionRoutes,
  ...noteRoutes,
};
