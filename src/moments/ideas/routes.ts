export const ideaRoutes = {};
