import { useState } from 'react';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Section } from '#ui/Section.tsx';
import { keepTheme, keptTheme, type Theme } from '#ui/theme.ts';

/** Of this device alone: the tablet at the door is read in another light than a laptop at night. */
export function Appearance() {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (to: Theme) => {
    keepTheme(to);
    setTheme(to);
  };
  return (
    <Section heading="This device" look="title">
      <RadioGroup
        label="Light or dark"
        name="theme"
        inline
        choices={[
          { value: 'system', label: 'As this device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={theme}
        onPick={choose}
      />
    </Section>
  );
}
