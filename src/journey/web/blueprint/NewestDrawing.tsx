import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import css from './BlueprintPage.module.css';
import { DownloadMenu } from './DownloadMenu.tsx';
import { DrawingVersions } from './DrawingVersions.tsx';
import { DrawingView, type Chosen } from './DrawingView.tsx';
import { unfinished } from './editing.ts';
import { SaveDialog } from './SaveDialog.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import type { BlueprintPageProps, BlueprintShown } from './page.ts';
import { useDrawing } from './useDrawing.ts';
import { useEditing } from './useEditing.ts';
import { useMadeLine } from './useMadeLine.ts';
import { useUndoKeys } from './useUndoKeys.ts';

type NewestProps = BlueprintPageProps & { newest: BlueprintShown };

/** The journey as it is drawn now; whoever manages the whole house draws on. */
export function NewestDrawing({ newest, onVersion, figures, tools, print, children }: NewestProps) {
  const say = useSay();
  const me = useMe();
  const toast = useToast();
  const draws = useMay(manager) && me?.venueId === null;
  const drawing = useDrawing(newest);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  /** The version it is saved on top of, as whoever saves was told. */
  const [savingOn, setSavingOn] = useState<number | null>(null);
  const [lacks, setLacks] = useState('');
  const made = useMadeLine(newest);
  const { edit, said } = useEditing(drawing, (key) => setChosen(key === null ? null : { key, row: 'title' }));
  useUndoKeys(draws ? drawing.undo : null, draws ? drawing.redo : null);

  const save = () => {
    const lacking = unfinished(drawing.now);
    setLacks(lacking?.why ?? '');
    if (lacking) setChosen({ key: lacking.key, row: 'title' });
    else setSavingOn(newest.version);
  };
  const discard = () => {
    const bringBack = drawing.discard();
    setLacks('');
    toast({ words: 'Your changes are discarded.', undo: { words: 'Undo', onUndo: bringBack } });
  };
  return (
    <Page
      title={say('The journey of a <guest>')}
      sub={`${made} · ${counted(drawing.now.length, 'touchpoint', 'touchpoints')}`}
      actions={
        <Row>
          {print}
          <DownloadMenu shown={newest} drawn={drawing.now} unsaved={drawing.count > 0} figures={figures} />
        </Row>
      }
    >
      <div className={css.around}>
        {draws && savingOn === null && (
          <UnsavedBar
            {...{ drawing, newest }}
            onSave={save}
            onDiscard={discard}
            onLook={() => onVersion(newest.version)}
          />
        )}
        {lacks && <ErrorNote>{lacks}</ErrorNote>}
        {drawing.now.length === 0 && <Empty>Nothing is drawn. Add what a guest meets first.</Empty>}
        <DrawingView
          drawn={drawing.now}
          figures={figures}
          chosen={chosen}
          onChoose={setChosen}
          edit={draws ? edit : null}
          tools={
            <>
              {draws && (
                <div role="group" aria-label="Changes" className={css.tools}>
                  <Button disabled={!drawing.undo} title="Ctrl Z" onClick={() => drawing.undo?.()}>
                    Undo
                  </Button>
                  <Button disabled={!drawing.redo} title="Ctrl Shift Z" onClick={() => drawing.redo?.()}>
                    Redo
                  </Button>
                </div>
              )}
              {tools}
            </>
          }
        />
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
        {children}
        <DrawingVersions shown={newest.version} onLook={onVersion} />
      </div>
      {savingOn !== null && (
        <SaveDialog
          title={savingOn > drawing.from ? `Save on top of version ${savingOn}` : 'Save the drawing'}
          drawn={drawing.now}
          from={savingOn}
          about={`${counted(drawing.count, 'touchpoint is', 'touchpoints are')} new, gone, moved or changed.`}
          onSaved={() => {
            setSavingOn(null);
            drawing.discard();
            toast({ words: 'The journey is drawn anew.' });
          }}
          onClose={() => setSavingOn(null)}
        />
      )}
    </Page>
  );
}
