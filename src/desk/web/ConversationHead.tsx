import { nearTime } from '#kit/near-time.ts';
import { Link } from '@tanstack/react-router';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Name } from '#ui/Name.tsx';
import { useSay, useVenue } from '#houses/web/house.ts';
import { useTopics } from '#journey/web/journey.ts';
import { firstName } from '#team/web/team.ts';
import { can } from '../conversation.ts';
import type { DeskSearch } from './address.ts';
import css from './Conversation.module.css';
import type { ConversationShown } from './desk.ts';
import { DueChip } from './DueChip.tsx';
import type { useActions } from './useActions.ts';
import { toDesk } from './way.ts';
import { called, channelWords, contactOf, kindWords } from './words.ts';

type ConversationHeadProps = {
  conversation: ConversationShown;
  actions: ReturnType<typeof useActions>;
  search: DeskSearch;
  now: number;
  /** The queue is not beside it. */
  alone: boolean;
  /** The guest is not beside it. */
  onGuest: (() => void) | undefined;
};

/** Who with, about what, whose it is, and what can be done. */
export function ConversationHead({
  conversation,
  actions,
  search,
  now,
  alone,
  onGuest,
}: ConversationHeadProps) {
  const say = useSay();
  const zone = useVenue()?.timeZone ?? 'UTC';
  const topics = useTopics();
  const { state, owner, snoozedUntil, channel, kind, topic, tags, subject, joined } = conversation;
  const contact = contactOf(conversation);
  const topicWords = topics.find((one) => one.topic === topic)?.says ?? topic;
  const { setOpen } = actions;
  const later = snoozedUntil
    ? { words: 'Bring back', onPick: actions.bringBack }
    : can('snooze', state) && { words: 'Put away', onPick: () => setOpen('snooze') };
  const whose = owner
    ? { words: `With ${firstName(owner.name)}`, onPick: () => setOpen('assign') }
    : { words: 'Take it', onPick: actions.own };
  return (
    <header className={css.head}>
      {alone && (
        <Link {...toDesk(search)} className={css.back}>
          Back to the desk
        </Link>
      )}
      <div className={css.who}>
        <Name as="h2">
          <bdi>{called(conversation)}</bdi>
        </Name>
        <span className={css.about}>
          {channelWords[channel]}
          {contact && contact !== called(conversation) && ` · ${contact}`}
        </span>
      </div>
      {subject && <p>{subject}</p>}
      <div className={css.marks}>
        {state === 'solved' && <Chip>Solved</Chip>}
        {state === 'waiting' && <Chip>They have the next word</Chip>}
        {state === 'reopened' && <Chip>Came back</Chip>}
        {snoozedUntil && <Chip>back {nearTime(snoozedUntil, now, zone)}</Chip>}
        {state !== 'solved' && <DueChip row={conversation} now={now} timeZone={zone} />}
        {kind !== 'inquiry' && (
          <Chip kind={kind === 'problem' ? 'care' : 'hospitality'}>{kindWords[kind]}</Chip>
        )}
        {topicWords && <Chip kind="service">{topicWords}</Chip>}
        {tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </div>
      <div className={css.actions}>
        {can('solve', state) ? (
          <Button kind="go" busy={actions.busy} onClick={() => void actions.solve()}>
            Solve
          </Button>
        ) : (
          <Button busy={actions.busy} onClick={actions.reopen}>
            Open again
          </Button>
        )}
        {!alone && later && <Button onClick={later.onPick}>{later.words}</Button>}
        {!onGuest && <Button onClick={whose.onPick}>{whose.words}</Button>}
        {onGuest && <Button onClick={onGuest}>{say('The <guest>')}</Button>}
        <Menu
          button="More"
          label="More that can be done"
          items={[
            ...(alone && later ? [later] : []),
            ...(onGuest ? [whose] : []),
            ...(owner ? [] : [{ words: 'Give it to …', onPick: () => setOpen('assign') }]),
            { words: 'What it is about …', onPick: () => setOpen('describe') },
            { words: 'Tags …', onPick: () => setOpen('label') },
            { words: 'Note a promise …', onPick: () => setOpen('promise') },
            { words: 'Start a protocol …', onPick: () => setOpen('start') },
            { words: 'Something went wrong …', kind: 'care', onPick: () => setOpen('report') },
            { words: 'Put it to another …', onPick: () => setOpen('join') },
            { words: 'Split some messages off …', onPick: () => setOpen('split') },
            ...joined.map((one) => ({
              words: `Take out “${one.subject || 'without a subject'}”`,
              onPick: () => actions.takeOut(one.id),
            })),
          ]}
        />
      </div>
      {actions.refused && <ErrorNote>{actions.refused}</ErrorNote>}
    </header>
  );
}
