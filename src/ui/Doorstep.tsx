import type { ReactNode } from 'react';
import css from './Doorstep.module.css';
import { Page } from './Page.tsx';

type DoorstepProps = { title: ReactNode; sub?: ReactNode; children: ReactNode };

/** A page outside the house: nothing around it, in the middle of the screen. */
export function Doorstep({ title, sub, children }: DoorstepProps) {
  return (
    <main className={css.doorstep}>
      <p className={css.brand}>Regulars</p>
      <Page title={title} sub={sub} narrow>
        {children}
      </Page>
    </main>
  );
}
