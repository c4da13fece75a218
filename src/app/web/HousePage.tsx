import { useState } from 'react';
import { manager, owner } from '#kit/caller.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { OwnSignIn } from '#door/web/OwnSignIn.tsx';
import { ClosedDays } from '#houses/web/ClosedDays.tsx';
import { useHouse, useVenue, type House, type Venue } from '#houses/web/house.ts';
import { HouseName } from '#houses/web/HouseName.tsx';
import { OpeningHours } from '#houses/web/OpeningHours.tsx';
import { OpenVenue } from '#houses/web/OpenVenue.tsx';
import { useDay } from '#houses/web/useDay.ts';
import { VenueDetails } from '#houses/web/VenueDetails.tsx';
import { WordsOfHouse } from '#houses/web/WordsOfHouse.tsx';
import { Places } from '#visits/web/Places.tsx';
import { Appearance } from './Appearance.tsx';
import { DeskOfHouse } from './DeskOfHouse.tsx';
import { YourData } from './YourData.tsx';

/** How the house is arranged, and what is only this device's and this person's. */
export function HousePage() {
  const house = useHouse();
  const day = useDay();
  const me = useMe();
  const manages = useMay(manager) && me?.venueId === null;
  return (
    <Page title="House" narrow>
      {!house && <Skeleton label="Reading the house" rows={8} />}
      {house && (
        <Stack gap="l">
          {manages && <HouseName house={house} />}
          <Venues house={house} />
          <DeskOfHouse />
          {manages && <WordsOfHouse house={house} />}
          <Appearance />
          {me?.kind === 'person' && <OwnSignIn day={day} />}
          <YourData />
        </Stack>
      )}
    </Page>
  );
}

function Venues({ house }: { house: House }) {
  const here = useVenue();
  const owns = useMay(owner);
  const [chosen, setChosen] = useState(here?.id);
  const [opening, setOpening] = useState(false);
  const venue = house.venues.find(({ id }) => id === chosen) ?? house.venues[0];
  if (!venue) return null;
  return (
    <Section
      heading={house.venues.length > 1 ? 'Venues' : venue.name}
      look="title"
      action={owns && <Button onClick={() => setOpening(true)}>Open another venue</Button>}
    >
      {house.venues.length > 1 ? (
        <Tabs
          label="Venues"
          tabs={house.venues.map(({ id, name }) => ({ id, words: name }))}
          selected={venue.id}
          onSelect={setChosen}
        >
          <OneVenue key={venue.id} venue={venue} />
        </Tabs>
      ) : (
        <OneVenue venue={venue} />
      )}
      {opening && (
        <OpenVenue
          like={venue}
          onOpened={(venueId) => {
            setOpening(false);
            setChosen(venueId);
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </Section>
  );
}

function OneVenue({ venue }: { venue: Venue }) {
  const me = useMe();
  const manages = useMay(manager);
  const mayChange = manages && (me?.venueId === null || me?.venueId === venue.id);
  return (
    <Stack gap="l">
      <VenueDetails venue={venue} mayChange={mayChange} />
      <OpeningHours venue={venue} mayChange={mayChange} />
      <ClosedDays venue={venue} mayChange={mayChange} />
      <Places venueId={venue.id} mayChange={mayChange} />
    </Stack>
  );
}
