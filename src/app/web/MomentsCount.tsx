import { useQuery } from '@tanstack/react-query';
import { manager } from '#kit/caller.ts';
import { Count } from '#ui/Count.tsx';
import { useMay } from '#door/web/me.ts';
import { moments } from '#moments/web/moments.ts';

/** How many wait for the word of whoever leads. */
export function MomentsCount() {
  const { data } = useQuery({ ...moments.read.asked({ venueId: null }), enabled: useMay(manager) });
  return data && data.length > 0 && <Count kind="hospitality">{data.length}</Count>;
}
