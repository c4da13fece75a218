import { useState, type FormEvent } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { usePeople } from '#team/web/team.ts';
import { stepKinds, type Step } from '../protocol.ts';
import { journey, useTopics, type ProtocolShown } from './journey.ts';
import css from './Protocols.module.css';
import { stepWords } from './words.ts';

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

  const change = (id: string, part: Partial<Step>) =>
    setSteps(steps.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const move = (at: number, by: number) => {
    const next = [...steps];
    const [step] = next.splice(at, 1);
    next.splice(at + by, 0, step!);
    setSteps(next);
  };
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
          <ol>
            {steps.map((step, at) => (
              <li key={step.id} className={css.write}>
                <Select
                  label={`Step ${at + 1}`}
                  value={step.kind}
                  onChange={({ target }) => change(step.id, { kind: target.value as Step['kind'] })}
                >
                  {stepKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {stepWords[kind].name}
                    </option>
                  ))}
                </Select>
                <TextArea
                  label={`Words of step ${at + 1}`}
                  hideLabel
                  hint={stepWords[step.kind].hint}
                  required
                  maxLength={2000}
                  rows={2}
                  value={step.text}
                  onChange={({ target }) => change(step.id, { text: target.value })}
                />
                <Row place="end">
                  {at > 0 && (
                    <Button kind="quiet" aria-label={`Step ${at + 1} earlier`} onClick={() => move(at, -1)}>
                      Earlier
                    </Button>
                  )}
                  {at < steps.length - 1 && (
                    <Button kind="quiet" aria-label={`Step ${at + 1} later`} onClick={() => move(at, 1)}>
                      Later
                    </Button>
                  )}
                  {steps.length > 1 && (
                    <Button
                      kind="quiet"
                      aria-label={`Without step ${at + 1}`}
                      onClick={() => setSteps(steps.filter(({ id }) => id !== step.id))}
                    >
                      Leave it out
                    </Button>
                  )}
                </Row>
              </li>
            ))}
          </ol>
          {steps.length < 30 && <Button onClick={() => setSteps([...steps, newStep()])}>Another step</Button>}
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

function newStep(): Step {
  return { id: crypto.randomUUID(), kind: 'do', text: '' };
}
