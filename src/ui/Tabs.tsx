import { useId, type KeyboardEvent, type ReactNode } from 'react';
import css from './Tabs.module.css';

type TabsProps<Id extends string> = {
  label: string;
  tabs: { id: Id; words: ReactNode }[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The panel of the selected tab. */
  children: ReactNode;
};

/** Arrows, Home and End move between tabs and select. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, children } = props;
  const base = useId();
  const move = (key: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = steps[key.key]?.(at, tabs.length);
    const tab = to === undefined ? undefined : tabs.at(to);
    if (!tab) return;
    key.preventDefault();
    onSelect(tab.id);
    document.getElementById(`${base}${tab.id}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" aria-label={label} className={css.tabs} onKeyDown={move}>
        {tabs.map(({ id, words }) => (
          <button
            key={id}
            id={`${base}${id}`}
            type="button"
            role="tab"
            aria-selected={id === selected}
            aria-controls={id === selected ? `${base}panel` : undefined}
            tabIndex={id === selected ? 0 : -1}
            className={css.tab}
            onClick={() => onSelect(id)}
          >
            {words}
          </button>
        ))}
      </div>
      <div id={`${base}panel`} role="tabpanel" aria-labelledby={`${base}${selected}`} className={css.panel}>
        {children}
      </div>
    </div>
  );
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
};
