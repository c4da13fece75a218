import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { manager, owner, staff } from '#kit/caller.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Keys } from '#door/web/Keys.tsx';
import { useMay } from '#door/web/me.ts';
import { ShownOnce } from '#door/web/ShownOnce.tsx';
import { Tablets } from '#door/web/Tablets.tsx';
import { useHouse } from '#houses/web/house.ts';
import { useDay } from '#houses/web/useDay.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { Invitations } from './Invitations.tsx';
import { OwnPin } from './OwnPin.tsx';
import { PersonLine } from './PersonLine.tsx';
import { StuckWork } from './StuckWork.tsx';
import { team, type Person } from './team.ts';
import css from './TeamPage.module.css';
import { WelcomeDialog } from './WelcomeDialog.tsx';

/** Who works here, what each may do, and what acts in the name of the house. */
export function TeamPage() {
  const people = useQuery(team.read.people({}));
  const venues = useHouse()?.venues ?? [];
  const day = useDay();
  const manages = useMay(manager);
  const owns = useMay(owner);
  const works = useMay(staff);
  const [open, setOpen] = useState<'welcome' | 'invite' | Person>();
  const [link, setLink] = useState('');
  const close = () => setOpen(undefined);
  const invited = (made: string) => {
    close();
    setLink(made);
  };
  return (
    <Page
      title="Team"
      narrow
      actions={
        manages && (
          <Row>
            <Button onClick={() => setOpen('welcome')}>Welcome with a PIN</Button>
            <Button kind="go" onClick={() => setOpen('invite')}>
              Invite
            </Button>
          </Row>
        )
      }
    >
      <Stack gap="l">
        <Section heading="Who works here" look="title">
          {people.error && !people.data && (
            <ErrorNote todo={<Button onClick={() => void people.refetch()}>Try again</Button>}>
              {people.error.message}
            </ErrorNote>
          )}
          {!people.error && !people.data && <Skeleton label="Reading the team" rows={4} />}
          <ul className={css.people}>
            {people.data?.map((person) => (
              <PersonLine key={person.id} person={person} onInvite={() => setOpen(person)} />
            ))}
          </ul>
        </Section>
        {manages && <Invitations day={day} />}
        {works && <OwnPin />}
        {owns && <Tablets venues={venues} day={day} />}
        {owns && <Keys day={day} />}
        {owns && <StuckWork />}
      </Stack>
      {open === 'welcome' && <WelcomeDialog onClose={close} />}
      {open && open !== 'welcome' && (
        <InviteDialog person={open === 'invite' ? null : open} onInvited={invited} onClose={close} />
      )}
      {link && (
        <ShownOnce
          title="The invitation, this once"
          label="Link"
          secret={link}
          hint="Send it to them yourself, on a way only they read. It opens the house for 14 days, once, and is not shown again."
          onClose={() => setLink('')}
        />
      )}
    </Page>
  );
}
