import { Hint } from '#ui/Hint.tsx';
import type { Step } from '../../protocol.ts';
import { StepsField } from '../StepsField.tsx';
import { stepWords } from '../words.ts';
import css from './Fields.module.css';

type OwnStepsProps = {
  steps: readonly Step[];
  /** They are those of a protocol, and written there. */
  fixed: boolean;
  /** `about` as in `useDrawing`: null for what is taken back by itself. */
  onChange: (steps: Step[], about: string | null) => void;
};

/** The steps of a standard, to be written one by one. */
export function OwnSteps({ steps, fixed, onChange }: OwnStepsProps) {
  if (fixed) {
    return (
      <div>
        <StepsToRead steps={steps} />
        <Hint>Written among the protocols, and here as they are there now.</Hint>
      </div>
    );
  }
  return <StepsField steps={steps} onChange={onChange} />;
}

export function StepsToRead({ steps }: { steps: readonly Step[] }) {
  return (
    <ol>
      {steps.map(({ id, kind, text }) => (
        <li key={id} className={css.step}>
          <span dir="auto">
            <b>{stepWords[kind].name}</b> {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
