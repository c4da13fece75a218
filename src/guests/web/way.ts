import { hereHouse } from '#kit/here.ts';

/** Where the pages about guests are, in the house whose pages are open; for `<Link>` and `navigate`. */
export function toGuests() {
  return { to: '/h/$house/guests', params: here() } as const;
}

export function toGuest(guestId: string) {
  return { to: '/h/$house/guests/$guestId', params: { ...here(), guestId } } as const;
}

export function toImport() {
  return { to: '/h/$house/import', params: here() } as const;
}

function here(): { house: string } {
  return { house: hereHouse() ?? '' };
}
