import { Link } from '@tanstack/react-router';
import { Card } from '#ui/Card.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Name } from '#ui/Name.tsx';
import { Stack } from '#ui/Stack.tsx';
import { toGuest } from '#guests/web/way.ts';
import css from './Moments.module.css';
import { giverWords } from './words.ts';
import { SuggestionAnswers, type SuggestedProps } from './SuggestionAnswers.tsx';

/** What may be done for somebody, in the brief that is theirs: with its reason, and why not something else. */
export function Suggested(props: SuggestedProps) {
  const { suggestion } = props;
  return (
    <Card kind="hospitality">
      <Stack gap="s">
        <p className={css.idea}>{suggestion.title}</p>
        <Because suggestion={suggestion} />
        <SuggestionAnswers {...props} />
        <WhyThis suggestion={suggestion} />
      </Stack>
    </Card>
  );
}

/** The same in a list of the day, under the name of whom it is for. */
export function SuggestedRow(props: SuggestedProps) {
  const { suggestion, to } = props;
  return (
    <Card>
      <div className={css.row}>
        <Stack gap="s">
          <Link {...toGuest(to.guestId)} className={css.open}>
            <Name as="h3">
              <bdi>{to.name}</bdi>
            </Name>
          </Link>
          <p>{suggestion.title}</p>
          <Because suggestion={suggestion} />
        </Stack>
        <SuggestionAnswers {...props} />
        <div className={css.whole}>
          <WhyThis suggestion={suggestion} />
        </div>
      </div>
    </Card>
  );
}

function Because({ suggestion: { because, who } }: Pick<SuggestedProps, 'suggestion'>) {
  return (
    <>
      {because.map(({ words }) => (
        <p key={words} className={css.because}>
          {words}
        </p>
      ))}
      {who !== 'anyone' && <Hint>{giverWords[who]} gives it.</Hint>}
    </>
  );
}

function WhyThis({ suggestion: { needs, others } }: Pick<SuggestedProps, 'suggestion'>) {
  if (!needs && others.length === 0) return null;
  return (
    <details className={css.why}>
      <summary>Why this, and why not those</summary>
      <Stack gap="s">
        {needs && <Hint>It needs: {needs}</Hint>}
        <Lines>
          {others.map(({ ideaKey, title, why }) => (
            <Line key={ideaKey} detail={why}>
              {title}
            </Line>
          ))}
        </Lines>
      </Stack>
    </details>
  );
}
