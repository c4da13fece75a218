import { hereHouse } from '#kit/here.ts';

/** Addresses of the pages about guests, in the house whose pages are open. */
export function wayToGuests(): string {
  return `/h/${hereHouse()}/guests`;
}

export function wayToGuest(guestId: string): string {
  return `${wayToGuests()}/${guestId}`;
}

export function wayToImport(): string {
  return `/h/${hereHouse()}/import`;
}
