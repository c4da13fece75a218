import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Today } from '#reception/web/Today.tsx';
import { pages } from './pages.ts';
import { FrontDoor } from './web/FrontDoor.tsx';
import { HouseShell } from './web/HouseShell.tsx';
import { NotHere } from './web/NotHere.tsx';
import { WentWrong } from './web/WentWrong.tsx';

/** Today comes with the first load; every other page comes when it is opened. */
const root = createRootRoute({ notFoundComponent: NotHere, errorComponent: WentWrong });

const frontDoor = createRoute({ getParentRoute: () => root, path: pages.door, component: FrontDoor });

const welcome = createRoute({
  getParentRoute: () => root,
  path: pages.welcome,
  component: lazyRouteComponent(() => import('#team/web/FirstRun.tsx'), 'FirstRun'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: pages.signIn,
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (isOurs(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('#door/web/SignIn.tsx'), 'SignIn'),
});

const house = createRoute({ getParentRoute: () => root, path: pages.house, component: HouseShell });

const today = createRoute({
  getParentRoute: () => house,
  path: pages.today,
  validateSearch: ({ visit, day }: Record<string, unknown>): { visit?: string; day?: string } => ({
    ...(typeof visit === 'string' ? { visit } : {}),
    ...(typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
  }),
  component: Today,
});

const guest = createRoute({
  getParentRoute: () => house,
  path: pages.guest,
  component: lazyRouteComponent(() => import('#guests/web/GuestPage.tsx'), 'GuestPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([frontDoor, welcome, signIn, house.addChildren([today, guest])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Back to where somebody was before signing in, and never to another website. */
function isOurs(to: unknown): to is string {
  return typeof to === 'string' && /^\/h\/[^/\\]/.test(to);
}
