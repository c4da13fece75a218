import { useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { useMe } from '#door/web/me.ts';
import { usePeople } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type ConversationShown, type Message } from './desk.ts';
import type { Enclosed } from './Enclosing.tsx';
import { mentionedIn } from './mentions.ts';
import { called } from './words.ts';

export type Writing = 'answer' | 'note';
export type Then = 'waiting' | 'solved' | 'open';

type Saying = {
  conversation: ConversationShown;
  messages: Message[];
  draft: [text: string, change: (text: string) => void];
  writing: Writing;
  onWriting: (writing: Writing) => void;
  /** It was said, and the conversation leaves the queue or stays. */
  onSaid: (then: Then) => void;
  /** An answer was taken back after its conversation was left. */
  onTakenBack: () => void;
};

/** What is being written, and how it is said: an answer to the guest, or a note to colleagues. */
export function useSaying({
  conversation,
  messages,
  draft,
  writing,
  onWriting,
  onSaid,
  onTakenBack,
}: Saying) {
  const { id: conversationId } = conversation;
  const [answer, setAnswer] = draft;
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<Enclosed[]>([]);
  const [runId, setRun] = useState<string | null>(null);
  const newest = messages.at(-1)?.id ?? null;
  // What stood there when the answer was begun: whatever was said since has perhaps not been read.
  const [begunAt, setBegunAt] = useState<string | null>();
  // A draft may be here, or begun, before what was said has come.
  if (answer !== '' && !begunAt && newest) setBegunAt(newest);
  const seen = begunAt ?? newest;
  const [unable, setUnable] = useState('');
  const { run, busy, refused, code, forget } = useErrand();
  const me = useMe()?.personId ?? null;
  const people = usePeople();
  const isNote = writing === 'note';
  const text = isNote ? note : answer;

  const change = (words: string) => {
    forget();
    if (isNote) return setNote(words);
    if (answer === '') setBegunAt(newest);
    setAnswer(words);
  };

  const say = async (then: Then, anyway = false) => {
    if (text.trim() === '' || busy) return;
    const errand = isNote
      ? desk.errand('note', { conversationId, text, mentions: mentionedIn(text, people) })
      : // oxlint-disable-next-line unicorn/no-thenable -- what becomes of it afterwards, a word and no function
        desk.errand('answer', { conversationId, text, seen, anyway, attachments: files, then, runId });
    const outcome = await run(errand, {
      words: isNote ? 'A note among colleagues' : `Answer to ${called(conversation)}`,
      ...(then === 'solved' && {
        done: `${called(conversation)}: answered and solved`,
        undo: (result) => desk.errand('takeBack', { messageId: (result as { messageId: string }).messageId }),
        undone: onTakenBack,
      }),
    });
    if (!outcome) return;
    if (isNote) {
      setNote('');
      return onSaid('open');
    }
    setAnswer('');
    setFiles([]);
    setRun(null);
    setBegunAt(undefined);
    onSaid(then);
  };

  /** Begins the answer with the words of a protocol, or lets the house's model begin it. */
  const begin = async (
    verb: 'draftAnswer' | 'askModel',
    of: { runId: string | null; step: string | null },
  ) => {
    setUnable('');
    try {
      const begun = await desk.call[verb]({ conversationId, ...of });
      onWriting('answer');
      setRun(of.runId ?? runId);
      if (answer === '') setBegunAt(newest);
      setAnswer([answer.trim(), begun.text].filter(Boolean).join('\n\n'));
      if (begun.text === '') setUnable('Too little is known of them for these words.');
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
      setUnable(fault.message);
    }
  };

  return {
    ...{ isNote, text, change, say, begin, files, setFiles, busy, unable },
    refused: { sentence: refused, meanwhile: code === 'desk.answered_meanwhile' },
    /** The first answer of somebody else that whoever writes had not before them. */
    meanwhile: answer === '' ? undefined : answeredSince(messages, seen, me),
    haveRead: () => setBegunAt(newest),
    writers: conversation.present.filter((one) => one.writing && one.id !== me),
  };
}

function answeredSince(messages: Message[], seen: string | null, me: string | null): Message | undefined {
  const from = messages.findIndex(({ id }) => id === seen) + 1;
  if (from === 0) return undefined;
  return messages
    .slice(from)
    .find(({ direction, automatic, by }) => direction === 'out' && !automatic && by?.id !== me);
}
