import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { journey } from './journey.ts';

type StartDialogProps = {
  subject: { slice: 'desk' | 'visits'; id: string };
  /** Protocols of this topic stand first. */
  topic: string | null;
  onClose: () => void;
};

/** Starts one of the house's ways of working by hand. */
export function StartDialog({ subject, topic, onClose }: StartDialogProps) {
  const { data, error } = useQuery(journey.read.protocols({}));
  const { run, busy, refused } = useErrand();
  const sorted = data?.toSorted((a, b) => Number(b.topic === topic) - Number(a.topic === topic));
  const start = async (key: string, title: string) => {
    const errand = journey.errand('start', { key, subjectSlice: subject.slice, subjectId: subject.id });
    if (await run(errand, { words: `Start “${title}”`, done: `“${title}” is under way.` })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Start a protocol"
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      {error && <ErrorNote>{error.message}</ErrorNote>}
      {refused && <ErrorNote>{refused}</ErrorNote>}
      {!error && !sorted && <Skeleton label="Fetching the protocols" rows={3} />}
      <Lines>
        {sorted?.map(({ key, title, steps }) => (
          <Line
            key={key}
            detail={`${steps.length} steps`}
            action={
              <Button busy={busy} aria-label={`Start ${title}`} onClick={() => void start(key, title)}>
                Start
              </Button>
            }
          >
            {title}
          </Line>
        ))}
      </Lines>
    </Dialog>
  );
}
