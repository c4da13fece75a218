import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import css from './BlueprintPage.module.css';
import type { Drawing } from './useDrawing.ts';

type UnsavedBarProps = {
  drawing: Drawing;
  newest: { version: number; madeBy: { name: string } | null };
  onSave: () => void;
  onDiscard: () => void;
  onLook: () => void;
};

/** What is drawn here and not in the house yet; and whether somebody else drew meanwhile. */
export function UnsavedBar({ drawing, newest, onSave, onDiscard, onLook }: UnsavedBarProps) {
  const { count, from } = drawing;
  if (count === 0) return null;
  const meanwhile = newest.version > from;
  return (
    <div className={css.unsaved}>
      <Notice
        kind={meanwhile ? 'hospitality' : 'info'}
        live="polite"
        title={`${counted(count, 'change', 'changes')} not saved`}
        action={
          <Row>
            {meanwhile && <Button onClick={onLook}>Look at theirs</Button>}
            <Button kind="quiet" onClick={onDiscard}>
              Discard
            </Button>
            <Button kind="go" onClick={onSave}>
              {meanwhile ? 'Save on top' : 'Save'}
            </Button>
          </Row>
        }
      >
        {meanwhile
          ? `${newest.madeBy?.name ?? 'Somebody'} drew version ${newest.version} meanwhile, and you began from ${versionName(from)}. Nothing of yours is lost: look at theirs, bring over what you want of it, and save yours on top.`
          : 'Kept in this browser until you save.'}
      </Notice>
    </div>
  );
}

export function versionName(version: number): string {
  return version === 0 ? 'the one of the book' : `version ${version}`;
}
