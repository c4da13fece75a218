import { hereHouse } from '#kit/here.ts';

/** Where the protocols are, in the house whose pages are open; for `<Link>` and `navigate`. */
export function toProtocols() {
  return { to: '/h/$house/protocols', params: { house: hereHouse() ?? '' } } as const;
}

/** `new` is the page on which one is written. */
export function toProtocol(key: string) {
  return { to: '/h/$house/protocols/$key', params: { house: hereHouse() ?? '', key } } as const;
}
