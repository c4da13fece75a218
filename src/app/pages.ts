/** Every address of the app. The router is built of these, so the compiler checks a link against them anywhere. */
export const pages = {
  door: '/',
  welcome: '/welcome',
  signIn: '/sign-in',
  join: '/join/$token',
  house: '/h/$house',
  // Within a house:
  today: '/',
  lineUp: 'line-up',
  learned: 'learned',
  desk: 'desk',
  // Within the desk:
  conversation: '$conversationId',
  makeRight: 'make-right',
  protocols: 'protocols',
  protocol: 'protocols/$key',
  guests: 'guests',
  guest: 'guests/$guestId',
  team: 'team',
  bringIn: 'import',
  arrange: 'house',
} as const;
