import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useSay } from '#houses/web/house.ts';
import { lanes, senses, stages, type Stage, type Touchpoint } from '../../blueprint/touchpoint.ts';
import { CommaField } from './CommaField.tsx';
import type { Edit } from './edit.ts';
import type { Part } from './editing.ts';
import { LinesField } from './LinesField.tsx';
import { MinutesField } from './MinutesField.tsx';
import { rowWords } from './rows.ts';
import { StandardFields } from './StandardFields.tsx';
import { laneWords, senseWords, stageWords } from './words.ts';

type PanelProps = { touchpoint: Touchpoint; edit: Edit; onClose: () => void };

const marks = [
  { value: 'none', label: 'Neither' },
  { value: 'peak', label: 'The peak' },
  { value: 'end', label: 'The end' },
] as const;

/** Everything about one touchpoint, to be written; the drawing follows with every letter. */
export function TouchpointPanel({ touchpoint, edit, onClose }: PanelProps) {
  const say = useSay();
  const { key, stage, title, hospitality, failPoints, wait, mark, only } = touchpoint;
  const set = (part: Part) => edit.onSet(key, part, Object.keys(part).join());
  return (
    <Panel>
      <Row place="apart">
        <Row>
          <Menu
            button="Move"
            items={[
              { words: 'One step earlier', onPick: () => edit.onStep(key, -1) },
              { words: 'One step later', onPick: () => edit.onStep(key, 1) },
              ...stages
                .filter((one) => one !== stage)
                .map((one) => ({ words: `To ${stageWords[one]}`, onPick: () => edit.onStage(key, one) })),
            ]}
          />
          <Menu
            button="More"
            label="More for this touchpoint"
            items={[
              { words: 'Copy it', onPick: () => edit.onCopy(key) },
              { words: 'Add one after it', onPick: () => edit.onAddAfter(key) },
              { words: 'Take it out', kind: 'care', onPick: () => edit.onRemove(key) },
            ]}
          />
        </Row>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </Row>
      <Stack>
        <TextInput
          label="Title"
          maxLength={80}
          value={title}
          error={title.trim() === '' && 'It needs a title to be saved.'}
          data-row="title"
          onChange={({ target }) => set({ title: target.value })}
        />
        <Select
          label="Stage"
          value={stage}
          onChange={({ target }) => edit.onStage(key, target.value as Stage)}
        >
          {stages.map((one) => (
            <option key={one} value={one}>
              {stageWords[one]}
            </option>
          ))}
        </Select>
        <RadioGroup
          inline
          label="What is meant to be remembered"
          hint="People remember the peak and the last minutes. A journey has one of each."
          name="mark"
          choices={[...marks]}
          value={mark ?? 'none'}
          onPick={(value) => set({ mark: value === 'none' ? null : value })}
        />
      </Stack>
      <Section heading="Lanes">
        <Stack>
          {lanes.map((lane) => (
            <TextArea
              key={lane}
              label={say(laneWords[lane].name)}
              hint={laneWords[lane].hint}
              rows={2}
              maxLength={600}
              value={touchpoint.lanes[lane]}
              data-row={lane}
              onChange={({ target }) =>
                edit.onSet(key, { lanes: { ...touchpoint.lanes, [lane]: target.value } }, lane)
              }
            />
          ))}
        </Stack>
      </Section>
      <Section heading={say('What the <guest> …')}>
        <Stack gap="s">
          {senses.map((sense) => (
            <TextInput
              key={sense}
              label={senseWords[sense]}
              maxLength={600}
              value={touchpoint.senses[sense]}
              data-row={sense === 'thinks' ? 'senses' : undefined}
              onChange={({ target }) =>
                edit.onSet(key, { senses: { ...touchpoint.senses, [sense]: target.value } }, sense)
              }
            />
          ))}
        </Stack>
      </Section>
      <Section heading="Standard">
        <StandardFields
          standard={touchpoint.standard}
          onChange={(standard, about) => edit.onSet(key, { standard }, about)}
        />
      </Section>
      <Section heading="Hospitality" warm>
        <TextArea
          label="A place for hospitality"
          hint={`${rowWords.hospitality.hint}; empty where this is no place for it`}
          rows={2}
          maxLength={600}
          value={hospitality}
          data-row="hospitality"
          onChange={({ target }) => set({ hospitality: target.value })}
        />
      </Section>
      <Section heading="Fails and waits">
        <Stack>
          <LinesField
            label="Where it may fail"
            another="Another fail point"
            most={10}
            maxLength={200}
            lines={failPoints}
            onChange={(lines) => set({ failPoints: lines })}
          />
          <MinutesField
            label="Minutes they may have to wait"
            hint="Empty where nobody waits"
            least={1}
            most={10_000}
            minutes={wait}
            onChange={(minutes) => set({ wait: minutes })}
          />
        </Stack>
      </Section>
      <Section heading={say('Only for some <visits>')}>
        <CommaField
          key={key}
          label="Words in what was booked"
          hint={say('Separated by commas: colour, highlights. Empty for every <visit>.')}
          words={only}
          onChange={(words) => set({ only: words })}
        />
      </Section>
      <Hint>Nothing is in use before it is saved.</Hint>
    </Panel>
  );
}
