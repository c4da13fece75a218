export const gestureRoutes = {};
