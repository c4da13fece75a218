export const purseRoutes = {};
