import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/Button.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { journey } from '../journey.ts';

type VersionOf = Awaited<ReturnType<typeof journey.call.drawings>>[number];

/** Who drew what when, newest first. */
export function DrawingVersions({ shown, onLook }: { shown: number; onLook: (version: number) => void }) {
  const { data: drawings } = useQuery(journey.read.drawings({}));
  const when = useWhen();
  if (!drawings || drawings.length < 2) return null;
  return (
    <Section heading="Versions" look="title">
      <Lines>
        {drawings.map((one) => (
          <Line
            key={one.version}
            detail={[
              one.madeAt && `${when.day(one.madeAt)}, ${when.time(one.madeAt)}`,
              one.madeBy && `by ${one.madeBy.name}`,
              ...changesOf(one),
            ]
              .filter(Boolean)
              .join(' · ')}
            action={
              one.version === shown ? (
                <span>Shown above</span>
              ) : (
                <Button aria-label={`Look at it: ${nameOf(one)}`} onClick={() => onLook(one.version)}>
                  Look at it
                </Button>
              )
            }
          >
            {nameOf(one)}
            {one.note && `: ${one.note}`}
          </Line>
        ))}
      </Lines>
    </Section>
  );
}

function nameOf({ version }: VersionOf): string {
  return version === 0 ? 'As it comes with Regulars' : `Version ${version}`;
}

function changesOf({ added, removed, changed, moved }: VersionOf): string[] {
  return [
    { what: 'added', titles: added },
    { what: 'taken out', titles: removed },
    { what: 'changed', titles: changed },
    { what: 'moved', titles: moved },
  ]
    .filter(({ titles }) => titles.length > 0)
    .map(({ what, titles }) => `${what}: ${titles.map((title) => `“${title}”`).join(', ')}`);
}
