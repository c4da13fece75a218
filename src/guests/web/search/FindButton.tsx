import { Kbd } from '#ui/Kbd.tsx';
import { useSay } from '#houses/web/house.ts';
import { finding } from './finding.ts';
import css from './FindButton.module.css';

/** Looks like the field it opens. */
export function FindButton() {
  const say = useSay();
  return (
    <button type="button" className={css.find} onClick={() => finding.set(true)}>
      {say('Find a <guest>')} <Kbd>/</Kbd>
    </button>
  );
}
