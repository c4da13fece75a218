import { useState } from 'react';
import { Name } from '#ui/Name.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { NoteField } from './NoteField.tsx';
import { BillAndNotes } from '#visits/web/BillAndNotes.tsx';
import { Report } from '#desk/web/Report.tsx';
import { Alerts } from './Alerts.tsx';
import { BriefSteps } from './BriefSteps.tsx';
import { Know } from './Know.tsx';
import type { Member, TodayAnswer, TodayRow } from './reception.ts';
import { whoComes } from './rows.ts';
import { ToMakeRight } from './ToMakeRight.tsx';

type BriefProps = { row: TodayRow; today: TodayAnswer; now: number };

/** The things worth knowing about a party, and where what was noticed is written down. */
export function Brief({ row, today, now }: BriefProps) {
  const say = useSay();
  const who = whoComes(row, say);
  const [first] = row.party;
  const mayTouch = useMe()?.role !== 'glance';
  return (
    <Panel
      title={
        <Name as="h2" size="l">
          {who}
        </Name>
      }
      sub={row.party.length === 1 && first ? aboutLine(first) : row.what}
    >
      <Alerts row={row} />
      <BriefSteps row={row} today={today} now={now} who={who} />
      {row.party.length > 1 ? (
        <Party row={row} mayTouch={mayTouch} />
      ) : (
        first && <OfGuest member={first} row={row} mayTouch={mayTouch} />
      )}
      {mayTouch && <BillAndNotes visitId={row.visitId} stage={row.stage} />}
    </Panel>
  );
}

function Party({ row, mayTouch }: { row: TodayRow; mayTouch: boolean }) {
  const [chosen, setChosen] = useState(row.party[0]!.guestId);
  const member = row.party.find(({ guestId }) => guestId === chosen) ?? row.party[0]!;
  return (
    <Tabs
      label="Who is in the party"
      tabs={row.party.map(({ guestId, name }) => ({ id: guestId, words: name }))}
      selected={member.guestId}
      onSelect={setChosen}
    >
      <Stack gap="l">
        <p>{aboutLine(member)}</p>
        <OfGuest key={member.guestId} member={member} row={row} mayTouch={mayTouch} />
      </Stack>
    </Tabs>
  );
}

function OfGuest({ member, row, mayTouch }: { member: Member; row: TodayRow; mayTouch: boolean }) {
  return (
    <>
      <ToMakeRight member={member} />
      <Know member={member} visitId={row.visitId} />
      {mayTouch && (
        <Section heading="What did we learn?">
          <NoteField key={member.guestId} guestId={member.guestId} visitId={row.visitId} name={member.name} />
        </Section>
      )}
      {mayTouch && <Report guestId={member.guestId} visitId={row.visitId} name={member.name} />}
    </>
  );
}

/** say “Doro-TAY-a” · regular since March 2021 · usually every 5 weeks */
function aboutLine({ pronunciation, story, stageLine }: Member): string {
  return [pronunciation && `say “${pronunciation}”`, story ?? stageLine].filter(Boolean).join(' · ');
}
