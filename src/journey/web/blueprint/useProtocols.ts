import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSay } from '#houses/web/house.ts';
import { journey, type ProtocolShown } from '../journey.ts';
import type { Voice } from './rows.ts';

const none: ProtocolShown[] = [];

/** The protocols of the house, those no longer in use as well. */
export function useProtocols(): ProtocolShown[] {
  return useQuery({ ...journey.read.protocols({ withRetired: true }), staleTime: 600_000 }).data ?? none;
}

/** How the house whose pages are open says things. */
export function useVoice(): Voice {
  const say = useSay();
  const protocols = useProtocols();
  return useMemo(() => {
    const titles = new Map(protocols.map(({ key, title }) => [key, title]));
    return { say, titleOf: (key) => titles.get(key) ?? null };
  }, [say, protocols]);
}
