import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';

/** A fault of ours in a page: what was tapped is kept, and the page can be read again. */
export function WentWrong({ error }: ErrorComponentProps) {
  return (
    <Page title="Something went wrong here" narrow>
      <ErrorNote todo={<Button onClick={() => location.reload()}>Open the page again</Button>}>
        What was tapped is kept. ({(error as Error).message})
      </ErrorNote>
    </Page>
  );
}
