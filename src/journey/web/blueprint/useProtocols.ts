import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { journey, type ProtocolShown } from '../journey.ts';

const none: ProtocolShown[] = [];

/** The protocols of the house, those no longer in use as well. */
export function useProtocols(): ProtocolShown[] {
  return useQuery({ ...journey.read.protocols({ withRetired: true }), staleTime: 600_000 }).data ?? none;
}

/** What a protocol of the house is called; null for one that is not known here. */
export function useTitleOf(): (key: string) => string | null {
  const protocols = useProtocols();
  return useCallback((key) => protocols.find((one) => one.key === key)?.title ?? null, [protocols]);
}
