export const blueprintRoutes = {};
