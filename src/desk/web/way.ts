import { hereHouse } from '#kit/here.ts';
import type { DeskSearch } from './address.ts';

/** Where the desk and one of its conversations are, in the house whose pages are open; for `<Link>` and `navigate`. */
export function toDesk(search: DeskSearch = {}) {
  return { to: '/h/$house/desk', params: here(), search } as const;
}

export function toConversation(conversationId: string, search: DeskSearch = {}) {
  return { to: '/h/$house/desk/$conversationId', params: { ...here(), conversationId }, search } as const;
}

function here(): { house: string } {
  return { house: hereHouse() ?? '' };
}
