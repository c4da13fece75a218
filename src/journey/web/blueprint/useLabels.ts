import { useMemo } from 'react';
import { longDay } from '#kit/shown.ts';
import { useHouse } from '#houses/web/house.ts';
import { useDay } from '#houses/web/useDay.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import type { Labels } from './picture/grid.ts';
import { useVoice } from './useProtocols.ts';

type Pictured = { version: number; madeAt: string | null; unsaved: boolean };

/** The words of a picture that leaves the house: whose journey, which version, of which day. */
export function useLabels({ version, madeAt, unsaved }: Pictured): Labels {
  const day = useDay();
  const { today } = useWhen();
  const name = useHouse()?.name;
  const voice = useVoice();
  return useMemo(() => {
    const which = version === 0 ? 'as it comes with Regulars' : `version ${version}`;
    const changed = unsaved && 'with changes not saved yet';
    const sub = [name, which, changed, madeAt && !unsaved ? day(madeAt) : longDay(today)]
      .filter(Boolean)
      .join(' · ');
    return { ...voice, title: voice.say('The journey of a <guest>'), sub };
  }, [voice, day, name, today, version, madeAt, unsaved]);
}
