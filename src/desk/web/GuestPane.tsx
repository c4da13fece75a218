import { Link } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import { Name } from '#ui/Name.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Section } from '#ui/Section.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Timeline } from '#guests/web/Timeline.tsx';
import { toGuest } from '#guests/web/way.ts';
import { useSay } from '#houses/web/house.ts';
import { VisitsOfGuest } from '#visits/web/VisitsOfGuest.tsx';
import type { ConversationShown } from './desk.ts';
import css from './GuestPane.module.css';
import { Promises } from './Promises.tsx';
import { Recoveries } from './Recoveries.tsx';
import { NotThem, WhoMayItBe } from './WhoMayItBe.tsx';
import { useShown } from './useShown.ts';
import { called } from './words.ts';

type GuestPaneProps = {
  conversationId: string;
  /** What is worth knowing of a guest, from whoever puts the page together. */
  Brief: ComponentType<{ guestId: string }>;
};

/** The whole guest beside every message: who they are, what was promised, what is to be made right. */
export function GuestPane({ conversationId, Brief }: GuestPaneProps) {
  const conversation = useShown(conversationId);
  if (!conversation) {
    return (
      <Panel>
        <Skeleton label="Fetching the guest" rows={4} />
      </Panel>
    );
  }
  const { guest } = conversation;
  return (
    <Panel
      title={
        <Name as="h2" size="l">
          <bdi>{called(conversation)}</bdi>
        </Name>
      }
      sub={guest?.pronunciation && `say “${guest.pronunciation}”`}
    >
      {guest ? (
        <Known key={guest.id} guestId={guest.id} conversation={conversation} Brief={Brief} />
      ) : (
        <>
          <Promises conversation={conversation} />
          <WhoMayItBe key={conversationId} conversation={conversation} />
        </>
      )}
    </Panel>
  );
}

type KnownProps = { guestId: string; conversation: ConversationShown; Brief: GuestPaneProps['Brief'] };

function Known({ guestId, conversation, Brief }: KnownProps) {
  const say = useSay();
  const [tab, setTab] = useState<'visits' | 'happened'>('visits');
  return (
    <>
      <Brief guestId={guestId} />
      <Promises conversation={conversation} />
      <Recoveries guestId={guestId} />
      <p>
        <Link {...toGuest(guestId)} className={css.more}>
          Everything about them
        </Link>
      </p>
      <Section heading={say('<Visits> and what happened')}>
        <Tabs
          label="Their past"
          tabs={[
            { id: 'visits', words: say('<Visits>') },
            { id: 'happened', words: 'What happened' },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          {tab === 'visits' ? <VisitsOfGuest guestId={guestId} /> : <Timeline guestId={guestId} />}
        </Tabs>
      </Section>
      <NotThem conversation={conversation} />
    </>
  );
}
