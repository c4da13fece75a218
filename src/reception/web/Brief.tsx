import { useState, type ReactNode } from 'react';
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
import { ForGuest } from '#moments/web/ForGuest.tsx';
import type { ShiftRead } from '#moments/web/useShift.ts';
import { Alerts } from './Alerts.tsx';
import { BriefSteps } from './BriefSteps.tsx';
import { BriefTouchpoints } from './BriefTouchpoints.tsx';
import { Know } from './Know.tsx';
import type { Member, TodayAnswer, TodayRow } from './reception.ts';
import { whoComes } from './rows.ts';
import { ToMakeRight } from './ToMakeRight.tsx';

type BriefProps = {
  row: TodayRow;
  today: TodayAnswer;
  now: number;
  /** The moments of the day, which is null for the day at hand. */
  shift: ShiftRead;
  day: string | null;
};

/** The things worth knowing about a party, and where what was noticed is written down. */
export function Brief({ row, today, now, shift, day }: BriefProps) {
  const say = useSay();
  const who = whoComes(row, say);
  const [first] = row.party;
  const mayTouch = useMe()?.role !== 'glance';
  const touchpoints = <BriefTouchpoints row={row} today={today} day={day} now={now} who={who} />;
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
        <Party row={row} mayTouch={mayTouch} shift={shift} day={day} touchpoints={touchpoints} />
      ) : first ? (
        <OfGuest
          member={first}
          row={row}
          mayTouch={mayTouch}
          shift={shift}
          day={day}
          touchpoints={touchpoints}
        />
      ) : (
        touchpoints
      )}
      {mayTouch && <BillAndNotes visitId={row.visitId} stage={row.stage} />}
    </Panel>
  );
}

type PartyProps = Pick<BriefProps, 'row' | 'shift' | 'day'> & {
  mayTouch: boolean;
  /** What is done at every visit stands behind what is worth knowing of this one. */
  touchpoints: ReactNode;
};

function Party({ row, ...rest }: PartyProps) {
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
        <OfGuest key={member.guestId} member={member} row={row} {...rest} />
      </Stack>
    </Tabs>
  );
}

function OfGuest({ member, row, mayTouch, shift, day, touchpoints }: PartyProps & { member: Member }) {
  const { guestId, name, stage } = member;
  return (
    <>
      <ToMakeRight member={member} />
      <Know member={member} visitId={row.visitId} />
      {mayTouch && (
        <ForGuest
          shift={shift}
          day={day}
          to={{ guestId, name, visitId: row.visitId }}
          alone={row.party.length === 1}
          fits={{ stage, party: row.partySize }}
        />
      )}
      {touchpoints}
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
