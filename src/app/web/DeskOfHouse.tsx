import { manager } from '#kit/caller.ts';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Lines } from '#desk/web/house/Lines.tsx';
import { Model } from '#desk/web/house/Model.tsx';
import { Quarantine } from '#desk/web/house/Quarantine.tsx';
import { Targets } from '#desk/web/house/Targets.tsx';
import { PerhapsSent } from '#desk/web/PerhapsSent.tsx';

/** How guests reach the house and by when they are answered, on the page of the house. */
export function DeskOfHouse() {
  if (!useMay(manager)) return null;
  return (
    <Stack gap="l">
      <Lines />
      <Quarantine />
      <Section heading="Perhaps sent" look="title">
        <PerhapsSent />
      </Section>
      <Targets />
      <Model />
    </Stack>
  );
}
