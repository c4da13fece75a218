import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Called } from './Called.tsx';
import css from './GuestRow.module.css';
import { toGuest } from './way.ts';

type GuestRowProps = {
  guestId: string;
  name: string;
  said?: string | null;
  handles: (string | null)[];
  children?: ReactNode;
};

/** One guest of a list: the whole row leads to them. */
export function GuestRow({ guestId, name, said, handles, children }: GuestRowProps) {
  return (
    <li className={css.row}>
      <Link {...toGuest(guestId)} className={css.link}>
        <span className={css.who}>
          <Name size="s">
            <Called>{name}</Called>
          </Name>
          {said && <span className={css.said}>“{said}”</span>}
        </span>
        {children}
        <Hint>{handles.filter(Boolean).join(' · ')}</Hint>
      </Link>
    </li>
  );
}
