import { Section } from '#ui/Section.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import css from './Notes.module.css';
import type { NoteOpen } from './notes.ts';

/** What there is to write from. Nothing here can be tapped into the field: the words are to be somebody's own. */
export function WhatHappened({ note: { evening, theirWords, remembered } }: { note: NoteOpen }) {
  const say = useSay();
  const when = useWhen();
  return (
    <Stack gap="l">
      <Section heading={say('What happened')} look="title">
        <ol className={css.evening}>
          {evening.map(({ at, what, by }, nth) => (
            // Two of the same may happen in the same minute.
            <li key={`${at} ${what} ${nth}`}>
              <time dateTime={at ?? undefined}>{at && when.time(at)}</time>
              <span>
                {what}
                {by && <Hint>{firstName(by)}</Hint>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section heading="Their own words" look="title" warm>
        {theirWords.length === 0 ? (
          <p className={css.none}>They wrote nothing of late, and nothing they told was noted on that day.</p>
        ) : (
          <Stack gap="s">
            {theirWords.map(({ at, words, where }) => (
              <blockquote key={at + words} className={css.words}>
                <p>{words}</p>
                <Hint>
                  {where}, {when.day(at)}
                </Hint>
              </blockquote>
            ))}
          </Stack>
        )}
      </Section>
      {remembered.length > 0 && (
        <Section heading="Remembered of them">
          <Lines>
            {remembered.map(({ memoryId, line, from }) => (
              <Line key={memoryId} detail={from}>
                {line}
              </Line>
            ))}
          </Lines>
        </Section>
      )}
    </Stack>
  );
}
