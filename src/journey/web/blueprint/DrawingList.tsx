import { useState } from 'react';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { stages, type Stage, type Touchpoint } from '../../blueprint/touchpoint.ts';
import css from './DrawingList.module.css';
import type { Drawn } from './editing.ts';
import type { FiguresByKey } from './figures.ts';
import { FiguresStrip } from './FiguresStrip.tsx';
import { TouchpointWords } from './TouchpointRead.tsx';
import { markWords, stageWords } from './words.ts';

type ListProps = {
  drawn: Drawn;
  figures: FiguresByKey | null;
  /** Null for whoever only reads. */
  edit: { onOpen: (key: string) => void; onAdd: (stage: Stage) => void } | null;
};

/** The journey where there is no room for a drawing: by stage, each touchpoint unfolding its lanes. */
export function DrawingList({ drawn, figures, edit }: ListProps) {
  return (
    <Stack gap="l">
      {stages.map((stage) => {
        const touchpoints = drawn.filter((one) => one.stage === stage);
        if (touchpoints.length === 0 && !edit) return null;
        return (
          <Section
            key={stage}
            heading={stageWords[stage]}
            look="title"
            action={
              edit && (
                <Button
                  kind="quiet"
                  aria-label={`Add a touchpoint to ${stageWords[stage]}`}
                  onClick={() => edit.onAdd(stage)}
                >
                  Add
                </Button>
              )
            }
          >
            {touchpoints.length === 0 && <p className={css.none}>Nothing yet</p>}
            <ol className={css.touchpoints}>
              {touchpoints.map((touchpoint) => (
                <OneTouchpoint
                  key={touchpoint.key}
                  touchpoint={touchpoint}
                  number={drawn.indexOf(touchpoint) + 1}
                  figures={figures}
                  onOpen={edit?.onOpen ?? null}
                />
              ))}
            </ol>
          </Section>
        );
      })}
    </Stack>
  );
}

type OneProps = {
  touchpoint: Touchpoint;
  number: number;
  figures: FiguresByKey | null;
  onOpen: ((key: string) => void) | null;
};

function OneTouchpoint({ touchpoint, number, figures, onOpen }: OneProps) {
  const { key, title, mark, failPoints, wait, hospitality, standard } = touchpoint;
  const [open, setOpen] = useState(false);
  return (
    <li className={css.touchpoint}>
      <button type="button" className={css.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.number}>{number}</span>
        <span className={css.title} dir="auto">
          {title || 'No title yet'}
        </span>
        <span aria-hidden="true" className={css.sign}>
          {open ? '−' : '+'}
        </span>
      </button>
      <div className={css.rest}>
        {!open && (
          <Row>
            {mark && <Chip kind="hospitality">{markWords[mark]}</Chip>}
            {standard && <Chip kind="service">Standard</Chip>}
            {hospitality !== '' && <Chip kind="hospitality">Place for hospitality</Chip>}
            {failPoints.length > 0 && <Chip>{counted(failPoints.length, 'fail point', 'fail points')}</Chip>}
            {wait !== null && <Chip>Wait</Chip>}
          </Row>
        )}
        {figures && <FiguresStrip figures={figures.get(key)} />}
        {open && (
          <Stack>
            <TouchpointWords touchpoint={touchpoint} />
            {onOpen && (
              <div>
                <Button aria-label={`Change it: ${title}`} onClick={() => onOpen(key)}>
                  Change it
                </Button>
              </div>
            )}
          </Stack>
        )}
      </div>
    </li>
  );
}
