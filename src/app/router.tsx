import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { deskSearch } from '#desk/web/address.ts';
import { journeySearch } from '#insights/web/shown.ts';
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

const join = createRoute({
  getParentRoute: () => root,
  path: pages.join,
  component: lazyRouteComponent(() => import('#team/web/Join.tsx'), 'Join'),
});

const house = createRoute({ getParentRoute: () => root, path: pages.house, component: HouseShell });

const today = createRoute({
  getParentRoute: () => house,
  path: pages.today,
  validateSearch: ({ visit, day }: Record<string, unknown>): { visit?: string; day?: string } => ({
    ...(typeof visit === 'string' ? { visit } : {}),
    ...ofDay({ day }),
  }),
  component: Today,
});

const lineUp = createRoute({
  getParentRoute: () => house,
  path: pages.lineUp,
  validateSearch: ofDay,
  component: lazyRouteComponent(() => import('#reception/web/LineUp.tsx'), 'LineUp'),
});

const learned = createRoute({
  getParentRoute: () => house,
  path: pages.learned,
  validateSearch: ofDay,
  component: lazyRouteComponent(() => import('#reception/web/Learned.tsx'), 'Learned'),
});

const steps = createRoute({
  getParentRoute: () => house,
  path: pages.steps,
  component: lazyRouteComponent(() => import('#reception/web/Steps.tsx'), 'Steps'),
});

const desk = createRoute({
  getParentRoute: () => house,
  path: pages.desk,
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./web/DeskHere.tsx'), 'DeskHere'),
});

/** Drawn by the desk itself: the queue stays where it is while one goes from conversation to conversation. */
const conversation = createRoute({ getParentRoute: () => desk, path: pages.conversation });

const makeRight = createRoute({
  getParentRoute: () => house,
  path: pages.makeRight,
  component: lazyRouteComponent(() => import('#desk/web/MakeRightPage.tsx'), 'MakeRightPage'),
});

const protocols = createRoute({
  getParentRoute: () => house,
  path: pages.protocols,
  component: lazyRouteComponent(() => import('#journey/web/ProtocolsPage.tsx'), 'ProtocolsPage'),
});

const protocol = createRoute({
  getParentRoute: () => house,
  path: pages.protocol,
  component: lazyRouteComponent(() => import('#journey/web/ProtocolPage.tsx'), 'ProtocolPage'),
});

const moments = createRoute({
  getParentRoute: () => house,
  path: pages.moments,
  validateSearch: ofDay,
  component: lazyRouteComponent(() => import('#moments/web/MomentsPage.tsx'), 'MomentsPage'),
});

const ideas = createRoute({
  getParentRoute: () => house,
  path: pages.ideas,
  component: lazyRouteComponent(() => import('#moments/web/IdeasPage.tsx'), 'IdeasPage'),
});

const purse = createRoute({
  getParentRoute: () => house,
  path: pages.purse,
  validateSearch: ({ month }: Record<string, unknown>): { month?: string } =>
    typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {},
  component: lazyRouteComponent(() => import('#moments/web/PursePage.tsx'), 'PursePage'),
});

const heldBack = createRoute({
  getParentRoute: () => house,
  path: pages.heldBack,
  component: lazyRouteComponent(() => import('#moments/web/HeldBackPage.tsx'), 'HeldBackPage'),
});

const notes = createRoute({
  getParentRoute: () => house,
  path: pages.notes,
  validateSearch: ({ which }: Record<string, unknown>): { which?: 'sent' } =>
    which === 'sent' ? { which } : {},
  component: lazyRouteComponent(() => import('#moments/web/notes/NotesPage.tsx'), 'NotesPage'),
});

const note = createRoute({
  getParentRoute: () => house,
  path: pages.note,
  component: lazyRouteComponent(() => import('#moments/web/notes/NotePage.tsx'), 'NotePage'),
});

const noteCard = createRoute({
  getParentRoute: () => house,
  path: pages.noteCard,
  component: lazyRouteComponent(() => import('#moments/web/notes/NoteCard.tsx'), 'NoteCard'),
});

const journey = createRoute({
  getParentRoute: () => house,
  path: pages.journey,
  validateSearch: journeySearch,
  component: lazyRouteComponent(() => import('#insights/web/JourneyPage.tsx'), 'JourneyPage'),
});

const journeyPrint = createRoute({
  getParentRoute: () => house,
  path: pages.journeyPrint,
  validateSearch: journeySearch,
  component: lazyRouteComponent(() => import('#insights/web/JourneyPrint.tsx'), 'JourneyPrint'),
});

const guest = createRoute({
  getParentRoute: () => house,
  path: pages.guest,
  component: lazyRouteComponent(() => import('./web/GuestHere.tsx'), 'GuestHere'),
});

const guests = createRoute({
  getParentRoute: () => house,
  path: pages.guests,
  component: lazyRouteComponent(() => import('#guests/web/GuestsPage.tsx'), 'GuestsPage'),
});

const team = createRoute({
  getParentRoute: () => house,
  path: pages.team,
  component: lazyRouteComponent(() => import('#team/web/TeamPage.tsx'), 'TeamPage'),
});

const bringIn = createRoute({
  getParentRoute: () => house,
  path: pages.bringIn,
  validateSearch: ({ run }: Record<string, unknown>): { run?: string } =>
    typeof run === 'string' ? { run } : {},
  component: lazyRouteComponent(() => import('./web/ImportPage.tsx'), 'ImportPage'),
});

const arrange = createRoute({
  getParentRoute: () => house,
  path: pages.arrange,
  component: lazyRouteComponent(() => import('./web/HousePage.tsx'), 'HousePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    frontDoor,
    welcome,
    signIn,
    join,
    house.addChildren([
      today,
      lineUp,
      learned,
      steps,
      desk.addChildren([conversation]),
      makeRight,
      protocols,
      protocol,
      journey,
      journeyPrint,
      moments,
      ideas,
      purse,
      heldBack,
      notes,
      note,
      noteCard,
      guests,
      guest,
      team,
      bringIn,
      arrange,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function ofDay({ day }: Record<string, unknown>): { day?: string } {
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {};
}

/** Back to where somebody was before signing in, and never to another website. */
function isOurs(to: unknown): to is string {
  return typeof to === 'string' && /^\/h\/[^/\\]/.test(to);
}
