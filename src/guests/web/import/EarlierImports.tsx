import { useQuery } from '@tanstack/react-query';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { guests } from '../guests.ts';
import { useWhen } from '../useWhen.ts';
import type { Import } from './bringing.ts';
import { number, stateWords } from './words.ts';

/** What was brought in before, newest first. */
export function EarlierImports({ onRun }: { onRun: (importId: string) => void }) {
  const { data, error } = useQuery(guests.read.imports({}));
  if (!data)
    return error ? (
      <ErrorNote>{error.message}</ErrorNote>
    ) : (
      <Skeleton label="Reading what was brought in before" rows={2} />
    );
  if (data.length === 0) return null;
  return (
    <Section heading="Brought in before" look="title">
      <Lines>
        {data.map((one) => (
          <EarlierLine key={one.id} one={one} onRun={onRun} />
        ))}
      </Lines>
    </Section>
  );
}

function EarlierLine({ one, onRun }: { one: Import; onRun: (importId: string) => void }) {
  const say = useSay();
  const when = useWhen();
  const parts = [
    when.day(one.startedAt),
    one.by ?? '',
    say(one.kind === 'guests' ? '<guests>' : '<visits>'),
    one.dryRun ? 'only tried' : '',
    stateWords[one.state],
    `${number(one.created)} new`,
    one.refused > 0 ? `${number(one.refused)} not taken in` : '',
  ];
  return (
    <Line
      detail={parts.filter(Boolean).join(' · ')}
      action={
        <Button
          aria-label={`Look at ${one.fileName} of ${when.day(one.startedAt)}`}
          onClick={() => onRun(one.id)}
        >
          Look
        </Button>
      }
    >
      {one.fileName}
    </Line>
  );
}
