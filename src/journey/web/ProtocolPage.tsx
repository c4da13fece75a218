import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { AdherenceTable } from './AdherenceTable.tsx';
import { journey, type ProtocolShown } from './journey.ts';
import css from './Protocols.module.css';
import { Versions } from './Versions.tsx';
import { toProtocol, toProtocols } from './way.ts';
import { stepWords } from './words.ts';
import { WriteProtocol } from './WriteProtocol.tsx';

const route = getRouteApi('/h/$house/protocols/$key');

/** One protocol to read, or to write anew. */
export function ProtocolPage() {
  const { key } = route.useParams();
  const navigate = useNavigate();
  const { data, error } = useQuery(journey.read.protocols({ withRetired: true }));
  const [writing, setWriting] = useState(false);
  const protocol = data?.find((one) => one.key === key);
  if (key === 'new' || (writing && protocol)) {
    return (
      <Page title={protocol ? `A new version of “${protocol.title}”` : 'A new protocol'} narrow>
        <WriteProtocol
          protocol={protocol ?? null}
          onDone={(written) => {
            setWriting(false);
            void navigate(written ? toProtocol(written) : protocol ? toProtocol(key) : toProtocols());
          }}
        />
      </Page>
    );
  }
  if (protocol) return <Read protocol={protocol} onWrite={() => setWriting(true)} />;
  return (
    <Page title="Protocol" narrow>
      {error && <ErrorNote>{error.message}</ErrorNote>}
      {!error && !data && <Skeleton label="Fetching the protocol" rows={6} />}
      {data && (
        <ErrorNote todo={<Link {...toProtocols()}>All protocols</Link>}>
          There is no such protocol here.
        </ErrorNote>
      )}
    </Page>
  );
}

function Read({ protocol, onWrite }: { protocol: ProtocolShown; onWrite: () => void }) {
  const manages = useMay(manager);
  const { run, busy, refused } = useDoing('journey');
  const { key, title, steps, rule, owner, retiredAt, fromBook, version } = protocol;
  return (
    <Page
      title={title}
      narrow
      sub={[
        fromBook ? 'as it comes with Regulars' : `version ${version}`,
        owner && `${owner.name} looks after it`,
        retiredAt && 'no longer in use',
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Row>
          {manages && !retiredAt && <Button onClick={onWrite}>Write a new version</Button>}
          {manages && (
            <Button
              kind="quiet"
              busy={busy}
              onClick={() =>
                void run(() =>
                  retiredAt ? journey.call.revive({ key }) : journey.call.retireProtocol({ key }),
                )
              }
            >
              {retiredAt ? 'In use again' : 'No longer in use'}
            </Button>
          )}
        </Row>
      }
    >
      <Stack gap="l">
        {refused && <ErrorNote>{refused}</ErrorNote>}
        {rule.length > 0 && <Hint>Starts by itself where somebody writes: {rule.join(', ')}.</Hint>}
        <Steps steps={steps} />
        {manages && (
          <Section heading="How it is kept" look="title">
            <AdherenceTable only={key} />
          </Section>
        )}
        <Versions protocolKey={key} />
        <p>
          <Link {...toProtocols()}>All protocols</Link>
        </p>
      </Stack>
    </Page>
  );
}

function Steps({ steps }: { steps: ProtocolShown['steps'] }) {
  return (
    <ol className={css.steps}>
      {steps.map(({ id, kind, text }) => (
        <li key={id} className={css.step}>
          <span className={css.kind}>{stepWords[kind].name}</span>
          <div className={kind === 'say' ? css.say : css.words}>{text}</div>
        </li>
      ))}
    </ol>
  );
}
