import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';

export function NotHere() {
  return (
    <Page title="Not here" narrow>
      <Empty
        action={
          <Link to="/" className={buttonClass('go')}>
            To the house
          </Link>
        }
      >
        There is nothing at this address.
      </Empty>
    </Page>
  );
}
