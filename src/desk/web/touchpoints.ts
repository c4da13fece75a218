import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { staff } from '#kit/caller.ts';
import { useMay } from '#door/web/me.ts';
import { journey } from '#journey/web/journey.ts';

type Named = { key: string; title: string };

const none: Named[] = [];

/** The touchpoints of the journey as it is drawn now, in the order a guest lives it. */
export function useTouchpoints(): Named[] {
  const enabled = useMay(staff);
  return useQuery({ ...journey.read.blueprint({}), staleTime: 600_000, enabled }).data?.touchpoints ?? none;
}

/** What a touchpoint is called; what somebody wrote in words of their own stays as it is. */
export function useTouchpointTitle(): (touchpoint: string) => string {
  const touchpoints = useTouchpoints();
  return useCallback(
    (touchpoint) => touchpoints.find(({ key }) => key === touchpoint)?.title ?? touchpoint,
    [touchpoints],
  );
}
