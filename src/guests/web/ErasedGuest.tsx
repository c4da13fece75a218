import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { guests } from './guests.ts';
import { useWhen } from './useWhen.ts';
import { toGuests } from './way.ts';
import { words } from './words.ts';

/** What is left of a guest who was erased, and what is still open of it. */
export function ErasedGuest({ guestId, at }: { guestId: string; at: string }) {
  const say = useSay();
  const when = useWhen();
  const role = useMe()?.role;
  const manages = role === 'manager' || role === 'owner';
  const { data = [] } = useQuery({ ...guests.read.erasures({}), enabled: manages });
  const open = data.filter((one) => one.guestId === guestId && one.doneAt === null).map(({ slice }) => slice);
  return (
    <Page title={say(words.erase.erased)}>
      {open.length > 0 && <Notice>{say(words.erase.stillOpen, { slices: open.join(', ') })}</Notice>}
      <Empty
        action={
          <Link {...toGuests()} className={buttonClass()}>
            {say(words.page.all)}
          </Link>
        }
      >
        {say(words.erase.erasedOn, { day: when.day(at) })}
      </Empty>
    </Page>
  );
}
