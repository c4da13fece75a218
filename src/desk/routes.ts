import { recoveryRoutes } from './recoveries/routes.ts';

export const routes = { ...recoveryRoutes };
