export type Theme = 'system' | 'light' | 'dark';

const kept = 'regulars.theme';

/** The choice made on this device; `system` until somebody chooses. */
export function keptTheme(): Theme {
  const theme = localStorage.getItem(kept);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(kept, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
