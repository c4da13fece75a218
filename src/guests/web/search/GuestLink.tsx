import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To the page of a guest, in the house whose pages are open. */
export function GuestLink({ guestId, children }: { guestId: string; children: ReactNode }) {
  const { house } = useParams({ from: '/h/$house' });
  return (
    <Link to="/h/$house/guests/$guestId" params={{ house, guestId }}>
      {children}
    </Link>
  );
}
