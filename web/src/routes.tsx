import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './Frame.tsx';
import { groupSearchIn } from './groups/search.ts';
import { NotFoundPage } from './people/NotFoundPage.tsx';
import { wantedIn } from './people/wanted.ts';
import { wantedIn as wantedWordsIn } from './search/wanted.ts';
import { Failure } from './ui/Failure.tsx';
import { focusAgain, rememberFocus } from './ui/returning.ts';
import { Skeleton } from './ui/Skeleton.tsx';

const root = createRootRoute({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./groups/HomePage.tsx'), 'HomePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only addresses of our own: a link from elsewhere must not send people away after signing in.
  validateSearch: ({ from }: Record<string, unknown>): { from?: string } =>
    typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {},
  component: lazyRouteComponent(() => import('./people/SignInPage.tsx'), 'SignInPage'),
});

const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  component: lazyRouteComponent(() => import('./people/LinkPage.tsx'), 'LinkPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./people/InvitationPage.tsx'), 'InvitationPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('./people/MailboxPage.tsx'), 'MailboxPage'),
});

// Its old name, which letters and bookmarks know.
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: () => {
    throw redirect({ to: '/settings', hash: 'sessions', replace: true });
  },
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: wantedIn,
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./people/PersonPage.tsx'), 'PersonPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: lazyRouteComponent(
    () => import('./organisations/OrganisationPage.tsx'),
    'OrganisationPage',
  ),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: ({ part }: Record<string, unknown>): { part?: 'snoozed' | 'done' } =>
    part === 'snoozed' || part === 'done' ? { part } : {},
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: wantedWordsIn,
  component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./drafts/DraftsPage.tsx'), 'DraftsPage'),
});

const administrationTabs = ['organisations', 'programmes', 'groups', 'log'] as const;

const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  validateSearch: ({ tab, text, verb }: Record<string, unknown>): AdministrationSearch => ({
    ...administrationTabs.filter((one) => one === tab).map((one) => ({ tab: one }))[0],
    ...(typeof text === 'string' && text !== '' && { text }),
    ...(typeof verb === 'string' && { verb }),
  }),
  component: lazyRouteComponent(
    () => import('./administration/AdministrationPage.tsx'),
    'AdministrationPage',
  ),
});

type AdministrationSearch = {
  tab?: (typeof administrationTabs)[number];
  /** In names and addresses of people. */
  text?: string;
  /** Of the log. */
  verb?: string;
};

const group = createRoute({
  getParentRoute: () => root,
  path: '/g/$slug',
  validateSearch: groupSearchIn,
  component: lazyRouteComponent(() => import('./groups/GroupPage.tsx'), 'GroupPage'),
});

const thread = createRoute({
  getParentRoute: () => root,
  path: '/g/$slug/t/$number',
  component: lazyRouteComponent(() => import('./threads/ThreadPage.tsx'), 'ThreadPage'),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./legal/AccessibilityPage.tsx'), 'AccessibilityPage'),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./legal/PrivacyPage.tsx'), 'PrivacyPage'),
});

/** Only where one builds: the production build leaves it out, with all it loads. */
const workshop = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/ui',
        validateSearch: ({ theme }: Record<string, unknown>): { theme?: string } =>
          typeof theme === 'string' ? { theme } : {},
        component: lazyRouteComponent(() => import('./workshop/WorkshopPage.tsx'), 'WorkshopPage'),
      }),
    ]
  : [];

export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, signIn, signInLink, invitation, mailbox, account],
    ...[inbox, search, drafts, settings, people, person, organisation, administration],
    ...[group, thread],
    ...[accessibility, privacy],
    ...workshop,
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: () => <Failure retry={() => location.reload()} />,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
  if (fromLocation) rememberFocus(fromLocation.state.__TSR_key);
});
router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
  if (fromLocation && pathChanged) focusAgain(toLocation.state.__TSR_key);
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
