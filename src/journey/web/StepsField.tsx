import { Button } from '#ui/Button.tsx';
import { Row } from '#ui/Row.tsx';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { stepKinds, type Step } from '../protocol.ts';
import css from './StepsField.module.css';
import { stepWords } from './words.ts';

type StepsFieldProps = {
  steps: readonly Step[];
  /** There has to be one, and its words. */
  required?: boolean;
  /** `about` names a field that is being typed in, and is null for what was done at once. */
  onChange: (steps: Step[], about: string | null) => void;
};

const most = 30;

/** Steps, to be written one by one and put in their order. */
export function StepsField({ steps, required = false, onChange }: StepsFieldProps) {
  const change = (id: string, part: Partial<Step>) =>
    onChange(
      steps.map((step) => (step.id === id ? { ...step, ...part } : step)),
      `step ${id} ${Object.keys(part).join()}`,
    );
  const move = (at: number, by: number) => {
    const step = steps[at]!;
    onChange(steps.toSpliced(at, 1).toSpliced(at + by, 0, step), null);
  };
  return (
    <div>
      <ol>
        {steps.map((step, at) => (
          <li key={step.id} className={css.step}>
            <Select
              label={`Step ${at + 1}`}
              value={step.kind}
              onChange={({ target }) => change(step.id, { kind: target.value as Step['kind'] })}
            >
              {stepKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {stepWords[kind].name}
                </option>
              ))}
            </Select>
            <TextArea
              label={`Words of step ${at + 1}`}
              hideLabel
              hint={stepWords[step.kind].hint}
              required={required}
              maxLength={2000}
              rows={2}
              value={step.text}
              onChange={({ target }) => change(step.id, { text: target.value })}
            />
            <Row place="end">
              {at > 0 && (
                <Button kind="quiet" aria-label={`Earlier: step ${at + 1}`} onClick={() => move(at, -1)}>
                  Earlier
                </Button>
              )}
              {at < steps.length - 1 && (
                <Button kind="quiet" aria-label={`Later: step ${at + 1}`} onClick={() => move(at, 1)}>
                  Later
                </Button>
              )}
              {(!required || steps.length > 1) && (
                <Button
                  kind="quiet"
                  aria-label={`Leave it out: step ${at + 1}`}
                  onClick={() => onChange(steps.toSpliced(at, 1), null)}
                >
                  Leave it out
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ol>
      {steps.length < most && (
        <Button onClick={() => onChange([...steps, newStep()], null)}>Another step</Button>
      )}
    </div>
  );
}

export function newStep(): Step {
  return { id: crypto.randomUUID(), kind: 'do', text: '' };
}
