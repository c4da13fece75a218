import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isUnreached } from '#kit/ask.ts';
import { guests, type Recognised } from './guests.ts';

const pause = 120;

/** Who this may be, a blink after somebody stops typing; with a word for when there is nobody to show. */
export function useRecognised(typed: string): { found: Recognised[]; status: string } {
  const query = useSettled(typed.trim());
  const reading = useQuery({
    ...guests.read.recognise({ query, limit: 8 }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
    gcTime: 60_000,
  });
  if (query.length < 2) return { found: [], status: '' };
  if (reading.error) {
    return { found: [], status: isUnreached(reading.error) ? 'Finding needs the network, and there is none.' : reading.error.message };
  }
  if (!reading.data) return { found: [], status: 'Looking …' };
  return { found: reading.data, status: 'Nobody of that name, number or e-mail.' };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What tells two of the same name apart. */
export function traits({ reasons, phone, email }: Recognised): string {
  return [...reasons, phone, email].filter(Boolean).join(' · ');
}
