import { useSay } from '#houses/web/house.ts';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Pill } from '#ui/Pill.tsx';
import { Section } from '#ui/Section.tsx';
import type { PreviewLine } from './bringing.ts';
import css from './Import.module.css';
import { outcomeWords } from './words.ts';

/** The first lines as they would become. */
export function FirstLines({ lines }: { lines: PreviewLine[] }) {
  const say = useSay();
  return (
    <Section
      heading={
        lines.length === 1
          ? 'Its line, as it would become'
          : `Its first ${lines.length} lines, as they would become`
      }
      look="title"
    >
      {lines.length === 0 && <p>There are none.</p>}
      <ol className={css.lines}>
        {lines.map(({ line, outcome, joins, name, becomes, why }) => (
          <li key={line} className={css.line}>
            <Hint>line {line}</Hint>
            <div>
              <div className={css.who}>
                <Name size="s">
                  <bdi>{name ?? say('Nobody')}</bdi>
                </Name>
                <Pill kind={outcomeWords[outcome].pill}>
                  {joins ? `joins ${joins}` : outcomeWords[outcome].one}
                </Pill>
              </div>
              {becomes.length > 0 && <p className={css.becomes}>{becomes.join(' · ')}</p>}
              {why.map((reason) => (
                <p key={reason} className={outcome === 'refused' ? css.refused : css.remark}>
                  {say(reason)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
