import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Figures } from '#ui/Figures.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { guests } from '../guests.ts';
import { number } from './words.ts';
import type { Bringing, Chosen, Mapping, Preview } from './bringing.ts';
import { ColumnsOfFile } from './ColumnsOfFile.tsx';
import { FirstLines } from './FirstLines.tsx';
import { HowItIsRead } from './HowItIsRead.tsx';

type LookAtFileProps = {
  bringing: Bringing;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  onStarted: (importId: string) => void;
};

/** What a file holds and what it would become, before anything is kept. */
export function LookAtFile({ bringing, chosen, onChosen, onStarted }: LookAtFileProps) {
  const reading = useQuery({
    ...bringing.preview(chosen),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  // What somebody just said stands at once; what follows from it comes with the next reading.
  const preview = reading.data && {
    ...reading.data,
    mapping: chosen.mapping ?? reading.data.mapping,
    encoding: chosen.encoding ?? reading.data.encoding,
  };
  if (reading.error)
    return (
      <ErrorNote todo={<Button onClick={() => void reading.refetch()}>Read it again</Button>}>
        {reading.error.message}
      </ErrorNote>
    );
  if (!preview) return <Skeleton label="Reading the file" rows={10} />;
  const map = (mapping: Mapping) => onChosen({ ...chosen, mapping });
  return (
    <Stack gap="l">
      {preview.unfinishedId && (
        <Notice
          title="This very file was begun before and is not done."
          action={<Button onClick={() => onStarted(preview.unfinishedId!)}>Look at it</Button>}
        />
      )}
      <Counts preview={preview} />
      <HowItIsRead
        preview={preview}
        chosen={chosen}
        busy={reading.isFetching}
        onMapping={map}
        onChosen={onChosen}
      />
      <ColumnsOfFile preview={preview} onMapping={map} />
      <FirstLines lines={preview.lines} />
      <Start
        bringing={bringing}
        chosen={chosen}
        preview={preview}
        waiting={reading.isFetching}
        onStarted={onStarted}
      />
    </Stack>
  );
}

function Counts({ preview: { total, readable } }: { preview: Preview }) {
  return (
    <Figures
      label="The file in numbers"
      figures={[
        { value: number(total), words: total === 1 ? 'line in the file' : 'lines in the file' },
        { value: number(readable), words: 'can be read', kind: 'service' },
        {
          value: number(total - readable),
          words: 'cannot, and come back to you',
          kind: total > readable ? 'care' : 'plain',
        },
      ]}
    />
  );
}

type StartProps = {
  bringing: Bringing;
  chosen: Chosen;
  preview: Preview;
  waiting: boolean;
  onStarted: (importId: string) => void;
};

function Start({ bringing, chosen, preview, waiting, onStarted }: StartProps) {
  const say = useSay();
  const { tap } = useActing();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const start = async (dryRun: boolean) => {
    setBusy(true);
    setRefused('');
    // What was looked at is what is brought in, whatever the house would guess next time.
    const whole = {
      ...chosen,
      mapping: preview.mapping,
      encoding: preview.encoding,
      source: preview.source,
      dryRun,
    };
    if (preview.mappingFrom === 'given') {
      const headings = preview.columns.map(({ heading }) => heading);
      await tap(guests.errand('saveMapping', { headings, mapping: preview.mapping }), {
        words: 'How these columns are read',
      });
    }
    const sent = await tap(bringing.start(whole), { words: `Bring in ${chosen.fileName}`, speaks: true });
    const outcome = await sent?.outcome;
    setBusy(false);
    if (outcome?.state === 'refused') setRefused(outcome.sentence);
    if (outcome?.state === 'waiting')
      setRefused('The house cannot be reached. The file is brought in as soon as it can be.');
    if (outcome?.state === 'sent') onStarted((outcome.result as { importId: string }).importId);
  };
  const lines = `${number(preview.readable)} ${preview.readable === 1 ? 'line' : 'lines'}`;
  return (
    <Section heading="Bring it in" look="title">
      <Stack gap="s">
        <p>
          {say(
            'Running it twice changes nothing. Nobody is joined with another <guest> by a shared phone alone, and what is about health waits until somebody has asked.',
          )}
        </p>
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Row>
          <Button
            kind="go"
            busy={busy}
            disabled={waiting || preview.readable === 0}
            onClick={() => void start(false)}
          >
            Bring in {lines}
          </Button>
          <Button busy={busy} disabled={waiting || preview.readable === 0} onClick={() => void start(true)}>
            Only try it
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
