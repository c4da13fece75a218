import { useState, type MouseEvent, type ReactNode } from 'react';
import { Sheet } from './Sheet.tsx';
import css from './Shell.module.css';

type ShellProps = {
  brand: ReactNode;
  /** The whole way through the house: `NavGroup`s of links with the class `navLink`. */
  nav: ReactNode;
  /** The three or four links under the thumb where there is no room for the whole. */
  bar: ReactNode;
  navLabel: string;
  moreWords: string;
  closeWords: string;
  skipWords: string;
  /** Something true of every page, such as being offline. */
  band?: ReactNode;
  children: ReactNode;
};

export function Shell(props: ShellProps) {
  const { brand, nav, bar, navLabel, moreWords, closeWords, skipWords, band, children } = props;
  const [more, setMore] = useState(false);
  const closeAfterLink = (click: MouseEvent<HTMLElement>) => {
    if ((click.target as Element).closest('a')) setMore(false);
  };

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {skipWords}
      </a>
      <nav className={css.side} aria-label={navLabel}>
        <div className={css.brand}>{brand}</div>
        {nav}
      </nav>
      <div className={css.body}>
        <header aria-live="polite" className={css.band}>
          {band}
        </header>
        <main id="main" className={css.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className={css.bar} aria-label={navLabel}>
        {bar}
        <button type="button" className={navLink} onClick={() => setMore(true)}>
          {moreWords}
        </button>
      </nav>
      <Sheet open={more} onClose={() => setMore(false)} label={navLabel} closeWords={closeWords}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- clicks of the links in it, which Enter makes as well */}
        <nav className={css.inSheet} aria-label={navLabel} onClick={closeAfterLink}>
          <div className={css.brand}>{brand}</div>
          {nav}
        </nav>
      </Sheet>
    </div>
  );
}

/** The name of the product, with the house under it. */
export function Brand({ house, children }: { house?: ReactNode; children: ReactNode }) {
  return (
    <>
      {children}
      {house && <small>{house}</small>}
    </>
  );
}

export function NavGroup({ heading, children }: { heading?: string | undefined; children: ReactNode }) {
  return (
    <>
      {heading && <p className={css.heading}>{heading}</p>}
      <ul>{children}</ul>
    </>
  );
}

/** For the router's link inside `<li>`; `aria-current` marks where one is. */
export const navLink = css['link'] ?? '';
