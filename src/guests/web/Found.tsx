import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { counted } from '#kit/words.ts';
import { GuestRow } from './GuestRow.tsx';
import css from './GuestRow.module.css';
import type { Recognised } from './guests.ts';
import { words } from './words.ts';

type FoundProps = {
  query: string;
  found: Recognised[];
  looking: boolean;
  fault: Error | null;
  onAdd: () => void;
};

/** Who it may be, each with the reason why. */
export function Found({ query, found, looking, fault, onAdd }: FoundProps) {
  const say = useSay();
  if (fault) return <ErrorNote>{fault.message}</ErrorNote>;
  if (found.length === 0 && looking) return <Skeleton label={say(words.looking)} rows={4} />;
  if (found.length === 0) {
    return (
      <Empty action={<Button onClick={onAdd}>{say(words.list.add)}</Button>}>
        {say(words.list.nobodyLike, { query: query.trim() })}
      </Empty>
    );
  }
  return (
    <div>
      <div role="status">
        <VisuallyHidden>
          {say(words.list.found, { count: counted(found.length, 'match', 'matches') })}
        </VisuallyHidden>
      </div>
      <ul aria-label={say(words.list.foundLabel)}>
        {found.map(({ guestId, name, pronunciation, reasons, email, phone }) => (
          <GuestRow key={guestId} guestId={guestId} name={name} said={pronunciation} handles={[phone, email]}>
            <span className={css.why}>
              {reasons.map((reason) => (
                <Chip key={reason}>{reason}</Chip>
              ))}
            </span>
          </GuestRow>
        ))}
      </ul>
    </div>
  );
}
