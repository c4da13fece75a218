import { useState, type FormEvent } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { usePeople } from '#team/web/team.ts';
import type { Step } from '../protocol.ts';
import { journey, useTopics, type ProtocolShown } from './journey.ts';
import { newStep, StepsField } from './StepsField.tsx';

type WriteProtocolProps = {
  /** The version before; null for a new protocol. */
  protocol: ProtocolShown | null;
  /** With its key where it was written. */
  onDone: (key: string | null) => void;
};

/** A protocol, step by step. What is under way goes on by the version it began with. */
export function WriteProtocol({ protocol, onDone }: WriteProtocolProps) {
  const { run, busy, refused } = useDoing('journey');
  const topics = useTopics();
  const people = usePeople();
  const [title, setTitle] = useState(protocol?.title ?? '');
  const [topic, setTopic] = useState(protocol?.topic ?? '');
  const [rule, setRule] = useState(protocol?.rule.join(', ') ?? '');
  const [ownerId, setOwner] = useState(protocol?.owner?.id ?? '');
  const [steps, setSteps] = useState<Step[]>(protocol?.steps ?? [newStep()]);

  const write = async (event: FormEvent) => {
    event.preventDefault();
    let written: string | null = null;
    const done = await run(async () => {
      const { key } = await journey.call.writeProtocol({
        key: protocol?.key ?? null,
        title,
        topic: topic || null,
        rule: rule
          .split(',')
          .map((words) => words.trim())
          .filter(Boolean),
        steps,
        ownerId: ownerId || null,
      });
      written = key;
    });
    if (done) onDone(written);
  };
  return (
    <form onSubmit={(event) => void write(event)}>
      <Stack gap="l">
        <Stack>
          <TextInput
            label="Title"
            required
            maxLength={120}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          <Row align="start">
            <Select label="Topic" value={topic} onChange={({ target }) => setTopic(target.value)}>
              <option value="">None</option>
              {topics.map((one) => (
                <option key={one.topic} value={one.topic}>
                  {one.says}
                </option>
              ))}
            </Select>
            <Select
              label="Who looks after it"
              value={ownerId}
              onChange={({ target }) => setOwner(target.value)}
            >
              <option value="">Nobody yet</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Row>
          <TextInput
            label="Words that start it by themselves"
            hint="Separated by commas, as guests write them: allergic, allergy, nuts"
            value={rule}
            onChange={({ target }) => setRule(target.value)}
          />
        </Stack>
        <Section heading="Steps" look="title">
          <StepsField steps={steps} required onChange={setSteps} />
        </Section>
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Row place="end">
          <Button onClick={() => onDone(null)}>Cancel</Button>
          <Button type="submit" kind="go" busy={busy}>
            {protocol ? 'This is the new version' : 'Keep it'}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
