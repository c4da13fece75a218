import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import css from './BlueprintPage.module.css';
import { DownloadMenu } from './DownloadMenu.tsx';
import { DrawingVersions } from './DrawingVersions.tsx';
import { DrawingView, type Chosen } from './DrawingView.tsx';
import type { BlueprintPageProps, BlueprintShown } from './page.ts';
import { SaveDialog } from './SaveDialog.tsx';
import { versionName } from './UnsavedBar.tsx';
import { useMadeLine } from './useMadeLine.ts';

type OldProps = BlueprintPageProps & { shown: BlueprintShown; newest: BlueprintShown };

/** A version to look at, and to draw again. */
export function OldDrawing({ shown, newest, onVersion, figures, tools, print, children }: OldProps) {
  const say = useSay();
  const me = useMe();
  const toast = useToast();
  const draws = useMay(manager) && me?.venueId === null;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [again, setAgain] = useState(false);
  const made = useMadeLine(shown);
  const isOld = shown.version < newest.version;
  return (
    <Page
      title={say('The journey of a <guest>')}
      sub={`${made} · ${counted(shown.touchpoints.length, 'touchpoint', 'touchpoints')}`}
      actions={
        <Row>
          {print}
          <DownloadMenu shown={shown} drawn={shown.touchpoints} unsaved={false} figures={figures} />
        </Row>
      }
    >
      <div className={css.around}>
        <Notice
          title={isOld ? `You look at ${versionName(shown.version)}` : 'You look at the newest version'}
          action={
            <Row>
              {draws && isOld && <Button onClick={() => setAgain(true)}>Draw this one again</Button>}
              <Button kind="go" onClick={() => onVersion(undefined)}>
                Back to the drawing
              </Button>
            </Row>
          }
        >
          {shown.note || 'Nothing can be changed in it.'}
        </Notice>
        <DrawingView
          {...{ figures, chosen, tools }}
          drawn={shown.touchpoints}
          onChoose={setChosen}
          edit={null}
        />
        {children}
        <DrawingVersions shown={shown.version} onLook={onVersion} />
      </div>
      {again && (
        <SaveDialog
          title={`Draw ${versionName(shown.version)} again`}
          drawn={shown.touchpoints}
          from={newest.version}
          note={`As in ${versionName(shown.version)} again`}
          about={`It becomes version ${newest.version + 1}; nothing in between is lost.`}
          onSaved={() => {
            toast({ words: 'It is drawn again.' });
            onVersion(undefined);
          }}
          onClose={() => setAgain(false)}
        />
      )}
    </Page>
  );
}
