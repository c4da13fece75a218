import { callRoutes } from './calls/routes.ts';
import { conversationRoutes } from './conversations/routes.ts';
import { draftingRoutes } from './drafting/routes.ts';
import { lineRoutes } from './lines/routes.ts';
import { promiseRoutes } from './promises/routes.ts';
import { recoveryRoutes } from './recoveries/routes.ts';

export const routes = {
  ...conversationRoutes,
  ...promiseRoutes,
  ...lineRoutes,
  ...recoveryRoutes,
  ...draftingRoutes,
  ...callRoutes,
};
