import { enoughSentences } from '../../notes/note.ts';
import { countSentences } from '../../notes/sentences.ts';
import css from './Notes.module.css';

/** Counts, says when it is enough, and stops nobody. */
export function Sentences({ text }: { text: string }) {
  const count = countSentences(text);
  const enough = count >= enoughSentences;
  return (
    <p className={css.count} role="status">
      {enough
        ? count === enoughSentences
          ? 'That is enough.'
          : `${count} sentences. ${enoughSentences} are enough.`
        : `${count} of ${enoughSentences} sentences`}
    </p>
  );
}
