export const suggestionRoutes = {};
