import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { AdherenceTable } from './AdherenceTable.tsx';
import { journey, useTopics, type ProtocolShown } from './journey.ts';
import css from './Protocols.module.css';
import { toProtocol } from './way.ts';

/** The house's ways of working: what is done, said and checked when something happens. */
export function ProtocolsPage() {
  const [withRetired, setWithRetired] = useState(false);
  const { data, error, refetch } = useQuery(journey.read.protocols({ withRetired }));
  const manages = useMay(manager);
  const inUse = data?.filter(({ retiredAt }) => retiredAt === null);
  const retired = data?.filter(({ retiredAt }) => retiredAt !== null) ?? [];
  return (
    <Page
      title="Protocols"
      sub="What is done, said and checked when something happens. The floor, never the ceiling."
      narrow
      actions={
        manages && (
          <Link {...toProtocol('new')} className={buttonClass()}>
            Write a new one
          </Link>
        )
      }
    >
      {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
      {!error && !inUse && <Skeleton label="Fetching the protocols" rows={6} />}
      <Stack gap="l">
        {inUse && <AllOf protocols={inUse} />}
        {manages && data && (
          <div>
            <Button kind="quiet" aria-expanded={withRetired} onClick={() => setWithRetired(!withRetired)}>
              {withRetired ? 'Hide those no longer in use' : 'Those no longer in use'}
            </Button>
            {withRetired && (retired.length > 0 ? <AllOf protocols={retired} /> : <p>There are none.</p>)}
          </div>
        )}
        {manages && (
          <Section heading="How they are kept" look="title">
            <AdherenceTable />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function AllOf({ protocols }: { protocols: ProtocolShown[] }) {
  const topics = useTopics();
  /** Most are called after their topic. */
  const topicWords = (topic: string | null, title: string) => {
    const says = topics.find((one) => one.topic === topic)?.says;
    return says === title ? undefined : says;
  };
  return (
    <ul className={css.protocols}>
      {protocols.map(({ key, title, topic, steps, version, fromBook }) => (
        <li key={key} className={css.protocol}>
          <Link {...toProtocol(key)} className={css.open}>
            {title}
          </Link>
          <p className={css.about}>
            {counted(steps.length, 'step', 'steps')} ·{' '}
            {fromBook ? 'as it comes with Regulars' : `version ${version}`}
            {topicWords(topic, title) && ` · ${topicWords(topic, title)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
