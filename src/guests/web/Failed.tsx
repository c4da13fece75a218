import { useSay } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { words } from './words.ts';

/** An answer that did not come, said where it would have stood; on a shared tablet trying again asks who acts. */
export function Failed({ fault, onAgain }: { fault: Error; onAgain: () => void }) {
  const say = useSay();
  const { somebody } = useActing();
  const again = async () => {
    if (await somebody()) onAgain();
  };
  return (
    <ErrorNote todo={<Button onClick={() => void again()}>{say(words.tryAgain)}</Button>}>
      {fault.message}
    </ErrorNote>
  );
}
