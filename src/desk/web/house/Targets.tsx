import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useTopics } from '#journey/web/journey.ts';
import { channelNames } from '../../conversation.ts';
import { desk, type Target } from '../desk.ts';
import { channelWords } from '../words.ts';
import { minutesOf, minutesWords } from '../minutes.ts';

/** How quickly the house means to be; the clock runs while the venue is open. */
export function Targets() {
  const { data, error } = useQuery(desk.read.targets({}));
  const topics = useTopics();
  const [open, setOpen] = useState<Partial<Target>>();
  const topicWords = (topic: string) => topics.find((one) => one.topic === topic)?.says ?? topic;
  return (
    <Section
      heading="Promises"
      look="title"
      action={<Button onClick={() => setOpen({ topic: topics[0]?.topic ?? null })}>For one topic</Button>}
    >
      <Stack>
        <p>
          By when a guest has a first answer, and by when it is solved. Only the hours count in which the
          venue is open.
        </p>
        {error && !data && <ErrorNote>{error.message}</ErrorNote>}
        {!error && !data && <Skeleton label="Fetching the promises" rows={3} />}
        {data && (
          <Lines>
            {data.map((target) => (
              <Line
                key={`${target.channel} ${target.topic}`}
                detail={target.own ? 'as this house means to be' : 'as usual'}
                action={
                  <Button
                    aria-label={`Change ${channelWords[target.channel]} ${target.topic ?? ''}`}
                    onClick={() => setOpen(target)}
                  >
                    Change
                  </Button>
                }
              >
                {channelWords[target.channel]}
                {target.topic && `, ${topicWords(target.topic)}`}:{' '}
                {[
                  target.firstAnswerMinutes && `answer within ${minutesWords(target.firstAnswerMinutes)}`,
                  target.solutionMinutes && `solved within ${minutesWords(target.solutionMinutes)}`,
                ]
                  .filter(Boolean)
                  .join(', ') || 'nothing promised'}
              </Line>
            ))}
          </Lines>
        )}
        {open && <Aim target={open} onClose={() => setOpen(undefined)} />}
      </Stack>
    </Section>
  );
}

function Aim({ target, onClose }: { target: Partial<Target>; onClose: () => void }) {
  const { run, busy, refused } = useDoing('desk');
  const topics = useTopics();
  const [channel, setChannel] = useState(target.channel ?? 'email');
  const [topic, setTopic] = useState(target.topic ?? '');
  const [first, setFirst] = useState(minutesWords(target.firstAnswerMinutes ?? null));
  const [solved, setSolved] = useState(minutesWords(target.solutionMinutes ?? null));
  const [wrong, setWrong] = useState('');
  const isNew = target.channel === undefined;
  const aim = async (firstAnswerMinutes: number | null, solutionMinutes: number | null) => {
    const input = { channel, topic: topic || null, firstAnswerMinutes, solutionMinutes };
    if (await run(() => desk.call.aim(input))) onClose();
  };
  const submit = () => {
    const [firstMinutes, solvedMinutes] = [minutesOf(first), minutesOf(solved)];
    if (firstMinutes === undefined || solvedMinutes === undefined)
      return setWrong('Please write it as 45 min, 4 h or 2 h 30 min.');
    setWrong('');
    void aim(firstMinutes, solvedMinutes);
  };
  return (
    <FormDialog
      title="How quickly do we mean to be?"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={wrong || refused}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && (
        <>
          <Select
            label="Channel"
            value={channel}
            onChange={({ target: { value } }) => setChannel(value as typeof channel)}
          >
            {channelNames.map((name) => (
              <option key={name} value={name}>
                {channelWords[name]}
              </option>
            ))}
          </Select>
          <Select label="Topic" value={topic} onChange={({ target: { value } }) => setTopic(value)}>
            <option value="">Every topic</option>
            {topics.map((one) => (
              <option key={one.topic} value={one.topic}>
                {one.says}
              </option>
            ))}
          </Select>
        </>
      )}
      <Row align="start">
        <TextInput
          label="A first answer within"
          value={first}
          onChange={({ target: { value } }) => setFirst(value)}
        />
        <TextInput
          label="Solved within"
          value={solved}
          onChange={({ target: { value } }) => setSolved(value)}
        />
      </Row>
      <Hint>In hours in which the venue is open: 45 min, 4 h. Empty promises nothing.</Hint>
      {target.own && (
        <Row>
          <Button kind="quiet" onClick={() => void aim(null, null)}>
            As usual again
          </Button>
        </Row>
      )}
    </FormDialog>
  );
}
