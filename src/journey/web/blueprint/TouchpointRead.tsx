import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { useSay } from '#houses/web/house.ts';
import { partOf, type Touchpoint } from '../../blueprint/touchpoint.ts';
import { StepsToRead } from './OwnSteps.tsx';
import { Pieces } from './Pieces.tsx';
import { headOfStandard, piecesOf, rows, rowWords } from './rows.ts';
import { useVoice } from './useProtocols.ts';
import { markWords, partWords, stageWords } from './words.ts';

/** Everything about one touchpoint, to be read. */
export function TouchpointRead({ touchpoint, onClose }: { touchpoint: Touchpoint; onClose: () => void }) {
  const { stage, title, mark, only } = touchpoint;
  const say = useSay();
  return (
    <Panel
      title={
        <Row place="apart" align="start">
          <Name size="m">{title}</Name>
          <Button kind="quiet" onClick={onClose}>
            Close
          </Button>
        </Row>
      }
      sub={[partWords[partOf[stage]], stageWords[stage], mark && markWords[mark]].filter(Boolean).join(' · ')}
    >
      <TouchpointWords touchpoint={touchpoint} />
      {only.length > 0 && <Hint>{say(`Only for <visits> with: ${only.join(', ')}.`)}</Hint>}
    </Panel>
  );
}

/** The lanes of one touchpoint below each other, without the empty ones. */
export function TouchpointWords({ touchpoint }: { touchpoint: Touchpoint }) {
  const { standard } = touchpoint;
  const voice = useVoice();
  return rows
    .map((row) => ({ row, pieces: piecesOf(touchpoint, row, voice) }))
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ row, pieces }) => (
      <Section key={row} heading={voice.say(rowWords[row].name)} warm={row === 'hospitality'}>
        {row === 'standard' && standard ? (
          <>
            <Pieces pieces={headOfStandard(standard, voice)} />
            <StepsToRead steps={standard.steps} />
          </>
        ) : (
          <Pieces pieces={pieces} />
        )}
      </Section>
    ));
}
