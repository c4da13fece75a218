import { useId, type FormEvent, type ReactNode } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { Stack } from './Stack.tsx';

type FormDialogProps = {
  title: ReactNode;
  /** What the button says that does it. */
  go: string;
  /** `care` where it cannot be taken back. */
  kind?: ButtonKind | undefined;
  cancel: string;
  busy: boolean;
  /** Why it was not done; empty while there is nothing to say. */
  refused: string;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A few fields, asked for before anything else; Enter in one of them goes ahead. */
export function FormDialog(props: FormDialogProps) {
  const { title, go, kind = 'go', cancel, busy, refused, onSubmit, onClose, children } = props;
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" form={form} kind={kind} busy={busy}>
            {go}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Stack>
          {children}
          {refused && <ErrorNote>{refused}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}
