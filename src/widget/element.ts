import tokens from '#ui/tokens.css?inline';
import { kept, newId } from './kept.ts';
import type { Kept } from './kept.ts';
import { make, makeSheet } from './sheet.ts';
import type { SheetParts } from './sheet.ts';
import { talkWith } from './talk.ts';
import type { Hello, Said, Talk } from './talk.ts';
import style from './widget.css?inline';

const againMs = 4000;

/** `<regulars-chat house="https://…" key="…">`: a talk with the house on any page. */
export class RegularsChat extends HTMLElement {
  #parts: SheetParts = makeSheet();
  #keep = kept('');
  #kept: Kept = this.#keep.read();
  #talk: Talk | null = null;
  #hello: Hello | null = null;
  #stop: (() => void) | null = null;
  #unread = 0;
  #sending = false;
  #later = 0;

  constructor() {
    super();
    this.#wire();
  }

  connectedCallback(): void {
    const key = this.getAttribute('key') ?? '';
    this.#keep = kept(key);
    this.#kept = this.#keep.read();
    this.#talk = talkWith((this.getAttribute('house') ?? '').replace(/\/+$/, ''), key, this.#kept.token);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(hosted(tokens)), sheetOf(hosted(style))];
    root.replaceChildren(this.#parts.sheet, this.#parts.open);
    void this.#greet();
    // Whoever has written before hears of an answer on every page they open.
    if (this.#kept.said.length + this.#kept.waiting.length > 0) this.#listen();
    if (this.#kept.waiting.length > 0) void this.#send();
  }

  disconnectedCallback(): void {
    this.#hangUp();
    clearTimeout(this.#later);
  }

  #wire(): void {
    const { open, close, saying, leaving, text, sheet } = this.#parts;
    open.addEventListener('click', () => this.#show(Boolean(sheet.hidden)));
    close.addEventListener('click', () => this.#show(false));
    sheet.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#show(false);
    });
    text.addEventListener('keydown', (pressed) => {
      if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.isComposing) return;
      pressed.preventDefault();
      this.#say();
    });
    saying.addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      this.#say();
    });
    leaving.addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      void this.#leave();
    });
  }

  async #greet(): Promise<void> {
    try {
      this.#hello = await this.#talk!.hello();
    } catch {
      // A page without network, or one the house has not named: the element stays out of the way.
      this.hidden = this.#kept.said.length === 0;
      return;
    }
    const { title, who, open } = this.#parts;
    title.textContent = this.#hello.title || this.#hello.house;
    who.textContent = whoAnswers(this.#hello);
    open.firstChild!.textContent = `Write to ${this.#hello.house}`;
    this.#draw();
  }

  #show(shown: boolean): void {
    const { sheet, open, text } = this.#parts;
    sheet.hidden = !shown;
    open.setAttribute('aria-expanded', String(shown));
    if (!shown) return open.focus();
    this.#unread = 0;
    this.#listen();
    this.#draw();
    text.focus();
  }

  #say(): void {
    const text = this.#parts.text.value.trim();
    if (!text) return;
    this.#parts.text.value = '';
    this.#keeps({ waiting: [...this.#kept.waiting, { id: newId(), text }] });
    this.#draw();
    void this.#send();
  }

  /** One after another, in their order; what finds no network waits and is sent again with the same id. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#later);
    const first = this.#kept.said.length === 0;
    try {
      for (let next = this.#kept.waiting[0]; next; next = this.#kept.waiting[0]) {
        const refused = await this.#talk!.say(next);
        this.#refuse(refused);
        // Refused words go back to where they were typed: nothing of theirs is lost.
        if (refused) this.#parts.text.value = [next.text, this.#parts.text.value].filter(Boolean).join('\n');
        this.#keeps({ waiting: this.#kept.waiting.filter(({ id }) => id !== next.id) });
        await this.#read();
      }
    } catch {
      this.#later = window.setTimeout(() => void this.#send(), againMs);
    } finally {
      this.#sending = false;
      this.#draw();
    }
    // The line that was open before there was a conversation does not know which is theirs.
    if (first) this.#hangUp();
    this.#listen();
  }

  #hangUp(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #listen(): void {
    this.#stop ??= this.#talk!.listen(() => void this.#read().catch(() => {}));
  }

  async #read(): Promise<void> {
    const known = new Map(this.#kept.said.map((one) => [one.id, one]));
    const fresh = await this.#talk!.said(this.#kept.said.at(-1)?.id ?? null);
    const news = fresh.filter(({ id, from }) => from === 'house' && !known.has(id)).length;
    for (const one of fresh) known.set(one.id, one);
    this.#keeps({ said: [...known.values()].toSorted((one, other) => one.at.localeCompare(other.at)) });
    if (this.#parts.sheet.hidden) this.#unread += news;
    this.#draw();
  }

  async #leave(): Promise<void> {
    const email = this.#parts.email.value.trim();
    try {
      const refused = await this.#talk!.leave('', email);
      this.#refuse(refused);
      if (!refused) this.#keeps({ email });
    } catch {
      this.#refuse('There is no network just now. Please try again.');
    }
    this.#draw();
  }

  #refuse(sentence: string | null): void {
    const { refused } = this.#parts;
    refused.hidden = sentence === null;
    refused.textContent = sentence ?? '';
  }

  #keeps(changed: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changed };
    this.#keep.write(this.#kept);
  }

  #draw(): void {
    const { log, scrolls, news, leaving, away } = this.#parts;
    const { said, waiting, email } = this.#kept;
    const greeting = this.#hello?.greeting;
    log.replaceChildren(
      ...(greeting ? [make('li', {}, greeting)] : []),
      ...said.map(line),
      ...waiting.map(({ text }) =>
        make('li', { class: 'me waiting' }, text, make('small', {}, 'on its way …')),
      ),
    );
    scrolls.scrollTop = scrolls.scrollHeight;
    news.hidden = this.#unread === 0;
    news.textContent = String(this.#unread);
    const hello = this.#hello;
    leaving.hidden = !hello || hello.open || said.length + waiting.length === 0 || email !== '';
    away.textContent = 'Leave your e-mail, and the answer finds you.';
  }
}

function line({ from, by, text, at }: Said): HTMLElement {
  const time = new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  return make(
    'li',
    from === 'me' ? { class: 'me' } : {},
    text,
    make('small', {}, [by, time].filter(Boolean).join(', ')),
  );
}

function whoAnswers({ who, open, opensAt, timeZone }: Hello): string {
  if (open)
    return who.length > 0
      ? `${listed(who)} ${who.length === 1 ? 'answers' : 'answer'} here.`
      : 'We are here.';
  if (!opensAt) return 'We answer as soon as we can.';
  const at = new Date(opensAt);
  const day = at.toLocaleDateString([], { weekday: 'long', timeZone });
  const time = at.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit', timeZone });
  return `We are back on ${day} at ${time}.`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Our style inside another’s page, where `rem` may be anything. */
function hosted(css: string): string {
  return css
    .replaceAll(':root', ':host')
    .replaceAll(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}
