import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { guests, type Recognised } from './guests.ts';

const pause = 120;
const nobody: Recognised[] = [];

/** Who this may be, a blink after somebody stops typing. */
export function useRecognised(
  typed: string,
  limit = 8,
): { found: Recognised[]; looking: boolean; fault: Error | null } {
  const wanted = typed.trim();
  const query = useSettled(wanted);
  const { data, error, isFetching } = useQuery({
    ...guests.read.recognise({ query, limit }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
    gcTime: 60_000,
  });
  if (query.length < 2) return { found: nobody, looking: wanted.length > 1, fault: null };
  return { found: data ?? nobody, looking: isFetching || query !== wanted, fault: error };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
