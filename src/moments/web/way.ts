import { hereHouse } from '#kit/here.ts';

/** Where the pages of moments are, in the house whose pages are open; for `<Link>` and `navigate`. */
export function toMoments(day?: string) {
  return { to: '/h/$house/moments', params: here(), search: day ? { day } : {} } as const;
}

export function toIdeas() {
  return { to: '/h/$house/moments/ideas', params: here() } as const;
}

export function toPurse(month?: string) {
  return { to: '/h/$house/moments/purse', params: here(), search: month ? { month } : {} } as const;
}

export function toHeldBack() {
  return { to: '/h/$house/moments/held-back', params: here() } as const;
}

function here(): { house: string } {
  return { house: hereHouse() ?? '' };
}
