/** Every address of the app. A link anywhere is checked against these by the compiler, through the router. */
export const pages = {
  door: '/',
  welcome: '/welcome',
  signIn: '/sign-in',
  today: '/h/$house',
} as const;
