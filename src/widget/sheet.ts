/** Makes one element: its attributes, then what is in it. Text only; nothing is ever read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...within: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...within);
  return element;
}

/** The element's parts. Labels are read by screen readers; what is said is a log that is read out as it grows. */
export function makeSheet() {
  const news = make('span', { class: 'news', hidden: '' });
  const open = make('button', { class: 'open', type: 'button', 'aria-expanded': 'false' }, 'Write to us');
  open.append(news);
  const title = make('h2', { id: 'title' });
  const who = make('p', { class: 'who' });
  const close = make('button', { class: 'close', type: 'button', 'aria-label': 'Close' }, '×');
  const log = make('ol');
  const scrolls = make(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': 'What was said', tabindex: '0' },
    log,
  );
  const text = make('textarea', {
    rows: '2',
    maxlength: '4000',
    'aria-label': 'Your message',
    placeholder: 'Your message',
  });
  const send = make('button', { class: 'send', type: 'submit' }, 'Send');
  const email = make('input', {
    type: 'email',
    autocomplete: 'email',
    'aria-label': 'Your e-mail',
    placeholder: 'Your e-mail',
  });
  const leave = make('button', { class: 'send', type: 'submit' }, 'Leave it');
  const refused = make('p', { class: 'said', role: 'alert', hidden: '' });
  const away = make('p', { class: 'quiet' });
  const leaving = make(
    'form',
    { hidden: '', novalidate: '' },
    away,
    make('div', { class: 'line' }, email, leave),
  );
  const saying = make('form', { novalidate: '' }, refused, make('div', { class: 'line' }, text, send));
  const foot = make('div', {}, leaving, saying);
  const sheet = make(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-labelledby': 'title', hidden: '' },
    make('header', {}, title, who, close),
    scrolls,
    foot,
  );
  return { news, open, title, who, close, log, scrolls, text, email, refused, away, leaving, saying, sheet };
}

export type SheetParts = ReturnType<typeof makeSheet>;
