import css from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Holds the room of rows on their way. `label` says to a screen reader what is being fetched. */
export function Skeleton({ label, rows = 3 }: { label: string; rows?: number | undefined }) {
  return (
    <div role="status" className={css.skeleton}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={css.row} />
      ))}
    </div>
  );
}
