import type { queueFilter } from '../conversations/api.ts';
import { channelNames, conversationKinds } from '../conversation.ts';
import type { z } from 'zod';

export type QueueFilter = z.input<typeof queueFilter>;
export type View = NonNullable<QueueFilter['view']>;

export const views = [
  'open',
  'mine',
  'unowned',
  'mentions',
  'waiting',
  'snoozed',
  'solved',
  'aside',
  'all',
] as const satisfies readonly View[];

/** What stands in the address of the desk, so that whoever is sent it sees the same. */
export type DeskSearch = {
  view?: View;
  words?: string;
  channel?: NonNullable<QueueFilter['channel']>;
  kind?: NonNullable<QueueFilter['kind']>;
  topic?: string;
  tag?: string;
  guest?: string;
  owner?: string;
  venue?: string;
};

/** Reads an address that anybody may have written; what is not understood is left out. */
export function deskSearch(raw: Record<string, unknown>): DeskSearch {
  const found = {
    view: among(views, raw['view']),
    words: short(raw['words'], 200),
    channel: among(channelNames, raw['channel']),
    kind: among(conversationKinds, raw['kind']),
    topic: short(raw['topic'], 60),
    tag: short(raw['tag'], 40),
    guest: id(raw['guest']),
    owner: id(raw['owner']),
    venue: id(raw['venue']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export function filterOf(search: DeskSearch): QueueFilter {
  const { view = 'open', words = '', channel = null, kind = null, topic = null, tag = null } = search;
  return {
    ...{ view, words, channel, kind, topic, tag },
    guestId: search.guest ?? null,
    ownerId: search.owner ?? null,
    venueId: search.venue ?? null,
  };
}

/** Whether anything but the view narrows what is shown. */
export function isNarrowed(search: DeskSearch): boolean {
  return Object.keys(search).some((name) => name !== 'view');
}

function among<One extends string>(known: readonly One[], value: unknown): One | undefined {
  return known.find((one) => one === value);
}

function short(value: unknown, max: number): string | undefined {
  // The router takes a number in an address for one.
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && text.length <= max ? text : undefined;
}

function id(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\da-f-]{36}$/i.test(value) ? value.toLowerCase() : undefined;
}
