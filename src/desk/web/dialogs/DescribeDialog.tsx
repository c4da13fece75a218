import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useTopics } from '#journey/web/journey.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { conversationKinds } from '../../conversation.ts';
import { desk } from '../desk.ts';
import { called, kindWords } from '../words.ts';
import type { DialogProps } from './dialog.ts';

/** What it is about: kind, topic and subject. A topic starts its protocol. */
export function DescribeDialog({ conversation, onClose }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const topics = useTopics();
  const [kind, setKind] = useState(conversation.kind);
  const [topic, setTopic] = useState(conversation.topic ?? '');
  const [subject, setSubject] = useState(conversation.subject);
  const describe = async () => {
    const errand = desk.errand('describe', {
      conversationId: conversation.id,
      kind,
      topic: topic || null,
      subject,
    });
    if (await run(errand, { words: `What ${called(conversation)} writes about` })) onClose();
  };
  return (
    <FormDialog
      title="What is it about?"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void describe()}
      onClose={onClose}
    >
      <RadioGroup
        label="Kind"
        name="kind"
        inline
        choices={conversationKinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        onPick={setKind}
      />
      <Select
        label="Topic"
        hint="It starts the protocol of this topic."
        value={topic}
        onChange={({ target }) => setTopic(target.value)}
      >
        <option value="">None</option>
        {topics.map((one) => (
          <option key={one.topic} value={one.topic}>
            {one.says}
          </option>
        ))}
        {topic && !topics.some((one) => one.topic === topic) && <option value={topic}>{topic}</option>}
      </Select>
      <TextInput
        label="Subject"
        maxLength={200}
        value={subject}
        onChange={({ target }) => setSubject(target.value)}
      />
    </FormDialog>
  );
}
