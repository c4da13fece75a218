import { Link } from '@tanstack/react-router';
import { Count } from '#ui/Count.tsx';
import { Menu } from '#ui/Menu.tsx';
import { views, type DeskSearch, type View } from './address.ts';
import type { Counts } from './desk.ts';
import css from './Queue.module.css';
import { toDesk } from './way.ts';
import { viewWords } from './words.ts';

type ViewsProps = { search: DeskSearch; counts: Counts | undefined; onView: (view: View) => void };

/** Always in sight; the others stand behind "More", and beside these while they are shown. */
const usual: readonly View[] = ['open', 'mine', 'unowned'];

export function Views({ search, counts, onView }: ViewsProps) {
  const shown = search.view ?? 'open';
  const count = (view: View): number => (counts && view in counts ? counts[view as keyof Counts] : 0);
  const inSight = views.filter(
    (view) => usual.includes(view) || view === shown || (view === 'mentions' && count(view) > 0),
  );
  const others = views.filter((view) => !inSight.includes(view));
  return (
    <nav className={css.views} aria-label="Which conversations">
      {inSight.map((view) => (
        <Link
          key={view}
          {...toDesk({ ...search, view })}
          className={css.view}
          aria-current={view === shown ? 'true' : undefined}
          activeProps={{}}
        >
          {viewWords[view]}
          {count(view) > 0 && <Count kind={view === 'mentions' ? 'service' : 'plain'}>{count(view)}</Count>}
        </Link>
      ))}
      <Menu
        button="More"
        label="More conversations"
        kind="quiet"
        items={others.map((view) => ({
          words: count(view) > 0 ? `${viewWords[view]} (${count(view)})` : viewWords[view],
          onPick: () => onView(view),
        }))}
      />
    </nav>
  );
}
