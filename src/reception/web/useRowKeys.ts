import { useEffect } from 'react';

type RowKeys = { selected: string | undefined; wide: boolean; onSelect: (visitId: string) => void };

/** j and k or the arrows go from row to row, Enter opens, a does what comes next. */
export function useRowKeys({ selected, wide, onSelect }: RowKeys): void {
  useEffect(() => {
    const listen = (key: KeyboardEvent) => {
      if (key.ctrlKey || key.metaKey || key.altKey || isBusyElsewhere(key.target as Element)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-visit]')];
      const focused = (key.target as Element).closest('[data-visit]');
      const at = rows.findIndex((row) => (focused ? row === focused : row.dataset['visit'] === selected));
      const to = steps[key.key]?.(at, rows.length);
      const row = rows[to ?? at];
      if (!row) return;
      if (key.key === 'a') row.querySelector<HTMLElement>('[data-step]')?.click();
      else if (to === undefined) return;
      else {
        row.querySelector<HTMLElement>('a')?.focus();
        row.scrollIntoView({ block: 'nearest' });
        if (wide) onSelect(row.dataset['visit']!);
      }
      key.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [selected, wide, onSelect]);
}

const steps: Record<string, (at: number, count: number) => number> = {
  j: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  k: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
};

function isBusyElsewhere(target: Element): boolean {
  return target.closest('input, textarea, select, dialog, aside, [role=menu], [contenteditable]') !== null;
}
