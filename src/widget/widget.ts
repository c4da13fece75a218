import { RegularsChat } from './element.ts';

/** `<script src="https://HOUSE/widget.js?key=KEY" async></script>`: one tag, and the chat is there. */
const tag = document.currentScript as HTMLScriptElement | null;
const address = tag?.src ? new URL(tag.src) : null;
const key = address?.searchParams.get('key');

if (!customElements.get('regulars-chat')) customElements.define('regulars-chat', RegularsChat);

if (address && key) {
  const element = document.createElement('regulars-chat');
  element.setAttribute('house', address.origin);
  element.setAttribute('key', key);
  const place = () => document.body.append(element);
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
}
