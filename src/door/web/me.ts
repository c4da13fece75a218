import { useQuery } from '@tanstack/react-query';
import { asking } from '#kit/ask.ts';
import { mayCall, type Who } from '#kit/caller.ts';
import { queries } from '#kit/queries.ts';
import type { door as contract } from '../api.ts';

export const door = asking<typeof contract>('door', ['me']);

export type Me = Awaited<ReturnType<typeof door.call.me>>;

/** Who uses this browser, in the house whose pages are open; undefined until that is known. */
export function useMe(): Me | undefined {
  return useQuery(door.read.me({})).data;
}

/** The same, for what is no part of a page. */
export function knownMe(): Me | undefined {
  return queries.getQueryData<Me>(door.read.me({}).queryKey);
}

/** Whether a call is for whoever uses this browser. What is not stays off the page; the house refuses it in any case. */
export function useMay(who: Who): boolean {
  const me = useMe();
  return me !== undefined && mayCall(who, me);
}
