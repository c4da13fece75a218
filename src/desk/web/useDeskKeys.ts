import { useEffect } from 'react';

type DeskKeys = {
  selected: string | undefined;
  /** There is room for a conversation beside the queue: going through it opens one after the other. */
  beside: boolean;
  onSelect: (conversationId: string) => void;
  /** What a letter does. */
  does: Readonly<Record<string, (() => void) | undefined>>;
};

/** j and k or the arrows go through the queue; letters act on what is open. */
export function useDeskKeys({ selected, beside, onSelect, does }: DeskKeys): void {
  useEffect(() => {
    const listen = (key: KeyboardEvent) => {
      if (key.ctrlKey || key.metaKey || key.altKey || isBusyElsewhere(key.target as Element)) return;
      if (steps[key.key]) step(key);
      else if (does[key.key]) does[key.key]!();
      else return;
      key.preventDefault();
    };
    const step = (key: KeyboardEvent) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')];
      const focused = (key.target as Element).closest('[data-conversation]');
      const at = rows.findIndex((row) =>
        focused ? row === focused : row.dataset['conversation'] === selected,
      );
      const row = rows[steps[key.key]!(at, rows.length)];
      row?.querySelector<HTMLElement>('a')?.focus();
      row?.scrollIntoView({ block: 'nearest' });
      if (row && beside) onSelect(row.dataset['conversation']!);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [selected, beside, onSelect, does]);
}

const steps: Record<string, (at: number, count: number) => number> = {
  j: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  k: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
};

function isBusyElsewhere(target: Element): boolean {
  return target.closest('input, textarea, select, dialog, [role=menu], [contenteditable]') !== null;
}
