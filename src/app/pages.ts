/** Every address of the app. The router is built of these, so the compiler checks a link against them anywhere. */
export const pages = {
  door: '/',
  welcome: '/welcome',
  signIn: '/sign-in',
  house: '/h/$house',
  today: '/',
  guest: 'guests/$guestId',
} as const;
