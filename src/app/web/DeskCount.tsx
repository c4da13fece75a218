import { useQuery } from '@tanstack/react-query';
import { staff } from '#kit/caller.ts';
import { Count } from '#ui/Count.tsx';
import { useMay } from '#door/web/me.ts';
import { desk } from '#desk/web/desk.ts';

/** How many wait for us on the desk; in the colour of care where a promise is about to break. */
export function DeskCount() {
  const { data } = useQuery({ ...desk.read.counts({ venueId: null }), enabled: useMay(staff) });
  if (!data || data.open === 0) return null;
  return <Count kind={data.pressing > 0 ? 'care' : 'service'}>{data.open}</Count>;
}
