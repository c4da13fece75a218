import { useMemo } from 'react';
import { longDay } from '#kit/shown.ts';
import { useHouse, useSay } from '#houses/web/house.ts';
import { useDay } from '#houses/web/useDay.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import type { Labels } from './picture/grid.ts';
import { useTitleOf } from './useProtocols.ts';

/** The words of a picture that leaves the house: whose journey, which version, of which day. */
export function useLabels({ version, madeAt }: { version: number; madeAt: string | null }): Labels {
  const say = useSay();
  const day = useDay();
  const { today } = useWhen();
  const name = useHouse()?.name;
  const titleOf = useTitleOf();
  return useMemo(() => {
    const which = version === 0 ? 'as it comes with Regulars' : `version ${version}`;
    const sub = [name, which, madeAt ? day(madeAt) : longDay(today)].filter(Boolean).join(' · ');
    return { title: say('The journey of a <guest>'), sub, say, titleOf };
  }, [say, day, name, titleOf, today, version, madeAt]);
}
