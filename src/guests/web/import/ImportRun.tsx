import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '#houses/web/house.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Figures } from '#ui/Figures.tsx';
import { Name } from '#ui/Name.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { guests } from '../guests.ts';
import { useVerb } from '../useVerb.ts';
import { useWhen } from '../useWhen.ts';
import { toGuests } from '../way.ts';
import type { Import } from './bringing.ts';
import { Report } from './Report.tsx';
import { number, outcomeWords, stateWords } from './words.ts';

const everySecond = 1_000;

/** A file on its way in, and what became of it. */
export function ImportRun({ importId }: { importId: string }) {
  const { data, error, refetch } = useQuery({
    ...guests.read.import({ importId }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? everySecond : false),
  });
  if (!data) {
    return error ? (
      <ErrorNote todo={<Button onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>
    ) : (
      <Skeleton label="Reading how far it is" rows={4} />
    );
  }
  return (
    <Stack gap="l">
      <Header of={data} />
      {data.state === 'running' ? <Running of={data} /> : <Over of={data} />}
      <Counts of={data} />
      {data.state !== 'running' && data.done > 0 && <Report of={data} />}
    </Stack>
  );
}

function Header({ of }: { of: Import }) {
  const when = useWhen();
  const about = [
    of.dryRun ? 'only tried' : '',
    stateWords[of.state],
    `begun on ${when.day(of.startedAt)} at ${when.time(of.startedAt)}`,
    of.by ?? '',
  ];
  return (
    <div>
      <Name as="h2">{of.fileName}</Name>
      <p>{about.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function Running({ of }: { of: Import }) {
  const stop = useVerb('stopImport', `Stop bringing in ${of.fileName}`);
  const total = of.total ?? 0;
  return (
    <Stack gap="s">
      <Progress
        label={of.dryRun ? 'Trying it' : 'Bringing it in'}
        words={of.total === null ? 'Counting the lines' : `${number(of.done)} of ${number(total)} lines`}
        value={of.done}
        max={Math.max(1, total)}
      />
      <Row>
        <Button busy={stop.busy} onClick={() => void stop.ask({ importId: of.id })}>
          Stop
        </Button>
        <span>You can leave this page; it goes on by itself.</span>
      </Row>
      {stop.sentence && <ErrorNote>{stop.sentence}</ErrorNote>}
    </Stack>
  );
}

function Over({ of }: { of: Import }) {
  const say = useSay();
  const goOn = useVerb('goOnWithImport', `Go on with ${of.fileName}`);
  if (of.state === 'done') {
    return (
      <Notice
        kind="good"
        title={of.dryRun ? 'Tried, and nothing was kept.' : 'It is in.'}
        live="polite"
        action={
          !of.dryRun && (
            <Link {...toGuests()} className={buttonClass('go')}>
              {say('To the <guests>')}
            </Link>
          )
        }
      >
        {of.refused > 0 && 'Some lines were not taken in; they stand below with why.'}
      </Notice>
    );
  }
  return (
    <Stack gap="s">
      <Notice
        kind={of.state === 'failed' ? 'care' : 'info'}
        title={of.state === 'failed' ? 'It could not be finished.' : 'It was stopped. What is in stays.'}
        action={
          <Button busy={goOn.busy} onClick={() => void goOn.ask({ importId: of.id })}>
            Go on where it was
          </Button>
        }
      >
        {of.why}
      </Notice>
      {goOn.sentence && <ErrorNote>{goOn.sentence}</ErrorNote>}
    </Stack>
  );
}

function Counts({ of }: { of: Import }) {
  const say = useSay();
  return (
    <Figures
      label="What became of its lines"
      figures={[
        { value: number(of.created), words: say(of.kind === 'guests' ? 'new <guests>' : 'new <visits>') },
        { value: number(of.joined), words: 'joined with what is here', kind: 'service' },
        { value: number(of.unchanged), words: outcomeWords.unchanged.one },
        {
          value: number(of.refused),
          words: outcomeWords.refused.one,
          kind: of.refused > 0 ? 'care' : 'plain',
        },
      ]}
    />
  );
}
