import { useId } from 'react';
import css from './Progress.module.css';

type ProgressProps = {
  label: string;
  /** The count in words, such as "1,204 of 3,000 rows". */
  words: string;
  value: number;
  max: number;
};

export function Progress({ label, words, value, max }: ProgressProps) {
  const id = useId();
  return (
    <div className={css.progress}>
      <label htmlFor={id}>{label}</label>
      <span>{words}</span>
      <progress id={id} value={value} max={max} aria-valuetext={words} />
    </div>
  );
}
