import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { words } from './words.ts';

/** An answer that did not come, said where it would have stood. */
export function Failed({ fault, onAgain }: { fault: Error; onAgain: () => void }) {
  const say = useSay();
  return <ErrorNote todo={<Button onClick={onAgain}>{say(words.tryAgain)}</Button>}>{fault.message}</ErrorNote>;
}
