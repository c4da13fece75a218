import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { StartDialog } from '#journey/web/StartDialog.tsx';
import type { DeskSearch } from './address.ts';
import { Composer } from './Composer.tsx';
import css from './Conversation.module.css';
import { ConversationHead } from './ConversationHead.tsx';
import { desk, type ConversationShown } from './desk.ts';
import { AssignDialog } from './dialogs/AssignDialog.tsx';
import { DescribeDialog } from './dialogs/DescribeDialog.tsx';
import type { DialogProps } from './dialogs/dialog.ts';
import { JoinDialog } from './dialogs/JoinDialog.tsx';
import { LabelDialog } from './dialogs/LabelDialog.tsx';
import { PromiseDialog } from './dialogs/PromiseDialog.tsx';
import { ReportDialog } from './dialogs/ReportDialog.tsx';
import { SnoozeDialog } from './dialogs/SnoozeDialog.tsx';
import { SplitDialog } from './dialogs/SplitDialog.tsx';
import { Messages } from './Messages.tsx';
import { useActions, type DialogName } from './useActions.ts';
import { useDraft } from './useDraft.ts';
import { useMessages } from './useMessages.ts';
import type { Then, Writing } from './useSaying.ts';
import { useSeen } from './useSeen.ts';

export type Hands = Readonly<Record<string, () => void>>;

type ConversationProps = {
  conversationId: string;
  search: DeskSearch;
  now: number;
  alone: boolean;
  onGuest: (() => void) | undefined;
  /** Somebody called for whoever looks at it, here or elsewhere. */
  isCalled: boolean;
  onGone: () => void;
  onOpen: (conversationId: string) => void;
  /** Hands over what the keys do here; empty when nothing is open any more. */
  onHands: (hands: Hands) => void;
  Above: ComponentType<{ conversationId: string }>;
};

/** One conversation: what was said, and where it is answered. */
export function Conversation({ conversationId, ...props }: ConversationProps) {
  const { data, error, refetch } = useQuery(desk.read.conversation({ conversationId }));
  const { onOpen } = props;
  const into = data?.mergedInto;
  useEffect(() => {
    if (into) onOpen(into);
  }, [into, onOpen]);
  if (data) return <Known key={conversationId} conversation={data} {...props} />;
  if (error) return <Failed fault={error} onAgain={() => void refetch()} />;
  return <Skeleton label="Fetching the conversation" rows={5} />;
}

type KnownProps = Omit<ConversationProps, 'conversationId'> & { conversation: ConversationShown };

function Known({
  conversation,
  search,
  now,
  alone,
  onGuest,
  isCalled,
  onGone,
  onOpen,
  onHands,
  Above,
}: KnownProps) {
  const { id } = conversation;
  const said = useMessages(id);
  const draft = useDraft(id, conversation.draft);
  const [begun, setDraft] = draft;
  const [writing, setWriting] = useState<Writing>('answer');
  const field = useRef<HTMLTextAreaElement>(null);
  const leaving = useMemo(() => ({ onGone, onBack: () => onOpen(id) }), [onGone, onOpen, id]);
  const actions = useActions(conversation, leaving);
  useSeen(id, isCalled && said.known);
  const { setOpen, solve, own } = actions;

  useEffect(() => {
    const write = (what: Writing) => () => {
      setWriting(what);
      // At once: the next letters are for the answer, and not for the desk.
      field.current?.focus();
    };
    const ask = (name: DialogName) => () => setOpen(name);
    onHands({
      ...{ a: write('answer'), n: write('note'), e: () => void solve(), o: () => void own() },
      ...{ s: ask('snooze'), w: ask('assign'), t: ask('label'), m: ask('describe'), p: ask('promise') },
      ...{ x: ask('report'), r: ask('start') },
    });
    return () => onHands({});
  }, [onHands, setOpen, solve, own]);

  const onSaid = (then: Then) => {
    field.current?.blur();
    if (then === 'solved') onGone();
  };
  const takenBack = (text: string) => {
    setWriting('answer');
    setDraft([text, begun].filter(Boolean).join('\n\n'));
    field.current?.focus();
  };
  const close = () => setOpen(undefined);
  const Asked = actions.open && actions.open !== 'start' ? asked[actions.open] : undefined;
  return (
    <div className={css.conversation}>
      <ConversationHead {...{ conversation, actions, search, now, alone, onGuest }} />
      <Above conversationId={id} />
      <Messages conversationId={id} said={said} onTakenBack={takenBack} />
      <Composer
        conversation={conversation}
        messages={said.messages}
        draft={draft}
        writing={writing}
        onWriting={setWriting}
        field={field}
        onSaid={onSaid}
        onTakenBack={leaving.onBack}
      />
      {Asked && (
        <Asked
          conversation={conversation}
          messages={said.messages}
          onClose={close}
          onGone={onGone}
          onBack={leaving.onBack}
          onOpen={onOpen}
        />
      )}
      {actions.open === 'start' && (
        <StartDialog subject={{ slice: 'desk', id }} topic={conversation.topic} onClose={close} />
      )}
    </div>
  );
}

const asked = {
  snooze: SnoozeDialog,
  assign: AssignDialog,
  label: LabelDialog,
  describe: DescribeDialog,
  promise: PromiseDialog,
  report: ReportDialog,
  join: JoinDialog,
  split: SplitDialog,
} satisfies Record<Exclude<DialogName, 'start'>, ComponentType<DialogProps>>;
