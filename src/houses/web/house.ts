import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { asking } from '#kit/ask.ts';
import { fill } from '#kit/words.ts';
import { useMe } from '#door/web/me.ts';
import type { houses as contract } from '../api.ts';

export const houses = asking<typeof contract>('houses', ['house']);

export type House = Awaited<ReturnType<typeof houses.call.house>>;
export type Venue = House['venues'][number];

export function useHouse(): House | undefined {
  return useQuery(houses.read.house({})).data;
}

const chosen = 'regulars.venue';

/** The venue this browser stands in: that of its tablet or role, the one last looked at, or the first. */
export function useVenue(): Venue | undefined {
  const house = useHouse();
  const me = useMe();
  const wanted = me?.venueId ?? localStorage.getItem(chosen);
  return house?.venues.find(({ id }) => id === wanted) ?? house?.venues[0];
}

export function chooseVenue(venueId: string): void {
  localStorage.setItem(chosen, venueId);
}

export type Say = (sentence: string, params?: Record<string, string | number>) => string;

/** Says a sentence in the words of the house: "No <guests> yet" is "No clients yet" in a salon. */
export function useSay(): Say {
  const vocabulary = useHouse()?.vocabulary;
  return useCallback((sentence, params) => fill(sentence, params, vocabulary), [vocabulary]);
}
