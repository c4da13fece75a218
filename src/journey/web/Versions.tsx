import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { journey, type VersionShown } from './journey.ts';
import { stepWords } from './words.ts';

/** How a protocol came to be what it is. */
export function Versions({ protocolKey }: { protocolKey: string }) {
  const { data } = useQuery(journey.read.versions({ key: protocolKey }));
  if (!data || data.length < 2) return null;
  return (
    <Section heading="Versions" look="title">
      <Lines>
        {data.map((version) => (
          <OneVersion key={version.version} version={version} />
        ))}
      </Lines>
    </Section>
  );
}

function OneVersion({
  version: { version, title, steps, madeAt, madeBy, fromBook },
}: {
  version: VersionShown;
}) {
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const made = madeAt
    ? `${when.day(madeAt)}${madeBy ? `, by ${madeBy.name}` : ''}`
    : 'as it comes with Regulars';
  return (
    <Line
      detail={
        open
          ? steps.map(({ id, kind, text }) => (
              <span key={id}>
                {stepWords[kind].name}: {text}
                <br />
              </span>
            ))
          : made
      }
      action={
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Read'}
        </Button>
      }
    >
      {fromBook ? title : `Version ${version}: ${title}`}
    </Line>
  );
}
