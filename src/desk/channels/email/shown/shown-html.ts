import sanitizeHtml from 'sanitize-html';
import type { Attributes } from 'sanitize-html';
import { attachmentsOf, bodyOf, escaped, textOf } from '../read/body.ts';
import type { MailAttachment } from '../read/mail.ts';
import { splitMail } from '../read/parts.ts';
import { countTags, longestHtml, mostTags } from '../read/plain-text.ts';
import { safeStyles } from './safe-styles.ts';

export type Shown = {
  /** A whole page, for a frame of its own. */
  html: string;
  /** Images elsewhere that are not shown, because fetching one tells its sender that the mail was read. */
  blockedImages: number;
};

/** The images within a mail are put into the page, up to so many bytes. */
const mostImageBytes = 20_000_000;

/**
 * A mail as it may be shown: its HTML without all that runs, fetches, asks or leaves its place; as text where it has
 * none, or too much. The policy of the address that serves it is the second lock on the same door.
 */
export function shownHtml(raw: Uint8Array, { images }: { images: boolean }): Shown {
  const root = splitMail(raw);
  const body = bodyOf(root);
  const { html } = body;
  if (html === '' || html.length > longestHtml || countTags(html) > mostTags) {
    return { html: page(`<pre>${escaped(textOf(root, body).text)}</pre>`), blockedImages: 0 };
  }
  return sanitised(html, images, inlineImages(attachmentsOf(body)));
}

function page(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><style>${looks}</style></head><body>${body}</body></html>`;
}

/** Mails are made for white paper. */
const looks = [
  ':root { color-scheme: light; background: #fff; color: #1a1a1a; }',
  'body { margin: 0; padding: 12px; font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }',
  'img { max-width: 100%; height: auto; }',
  'pre { font: inherit; white-space: pre-wrap; margin: 0; }',
  'blockquote { margin: 0 0 0 4px; padding-left: 12px; border-left: 2px solid #ccc; color: #555; }',
  'a { color: #0b57d0; }',
].join(' ');

function sanitised(html: string, images: boolean, inline: ReadonlyMap<string, string>): Shown {
  let blockedImages = 0;
  const image = (attributes: Attributes): Attributes => {
    const { src = '', ...others } = attributes;
    const address = src.replace(/[\p{Cc} ]+/gu, '');
    const own = /^cid:/i.test(address) ? inline.get(contentId(address)) : undefined;
    if (own) return { ...others, src: own };
    if (raster.test(address)) return { ...others, src: address };
    const elsewhere = address.replace(/^\/\//, 'https://');
    if (!/^https?:\/\//i.test(elsewhere)) return others;
    if (images) return { ...others, src: elsewhere, referrerpolicy: 'no-referrer', loading: 'lazy' };
    blockedImages += 1;
    return others;
  };
  const safe = sanitizeHtml(html, {
    allowedTags: [...tags],
    nonTextTags: [...unseen],
    allowedAttributes: attributes,
    allowedStyles: { '*': safeStyles },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    enforceHtmlBoundary: false,
    nestingLimit: 200,
    transformTags: {
      a: (tagName, attributes) => ({ tagName, attribs: link(attributes) }),
      img: (tagName, attributes) => ({ tagName, attribs: image(attributes) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'] && !attribs['alt'],
  });
  return { html: page(safe), blockedImages };
}

/** Where a link leads is for the reader to see; where it leads to nothing of the web, it is text. */
function link({ href = '', ...others }: Attributes): Attributes {
  const address = href.replace(/[\p{Cc} ]+/gu, '');
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return { title: others['title'] ?? '' };
  return {
    ...others,
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer nofollow',
    title: address.slice(0, 300),
  };
}

/** Images of dots: an SVG is a document. */
const raster = /^data:image\/(?:png|jpe?g|gif|webp|bmp|avif);base64,[\w+/=]*$/i;
const rasterType = /^image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|avif)$/;

function inlineImages(attachments: readonly MailAttachment[]): Map<string, string> {
  const images = new Map<string, string>();
  let room = mostImageBytes;
  for (const { contentId, mediaType, bytes } of attachments) {
    if (contentId === null || !rasterType.test(mediaType) || images.has(contentId) || bytes.length > room)
      continue;
    room -= bytes.length;
    images.set(
      contentId,
      `data:${mediaType.replace('pjpeg', 'jpeg')};base64,${Buffer.from(bytes).toString('base64')}`,
    );
  }
  return images;
}

function contentId(address: string): string {
  const id = address.slice('cid:'.length);
  return /%[\da-f]{2}/i.test(id)
    ? Buffer.from(
        id.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
    : id;
}

const tags = words(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr',
);
/** Gone with all that is in them. */
const unseen = words(
  'script style title textarea option select xmp noscript noembed noframes plaintext iframe object applet template svg math audio video canvas',
);
const attributes: Record<string, string[]> = {
  '*': ['dir', 'lang', 'style', 'align', 'title'],
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'border', 'hspace', 'vspace', 'referrerpolicy', 'loading'],
  font: ['color', 'face', 'size'],
  table: ['width', 'height', 'border', 'cellpadding', 'cellspacing', 'bgcolor', 'summary'],
  ...Object.fromEntries(
    ['td', 'th'].map((tag) => [
      tag,
      ['width', 'height', 'colspan', 'rowspan', 'valign', 'bgcolor', 'nowrap', 'headers', 'scope'],
    ]),
  ),
  ...Object.fromEntries(
    ['tr', 'thead', 'tbody', 'tfoot'].map((tag) => [tag, ['valign', 'bgcolor', 'height']]),
  ),
  col: ['width', 'span', 'valign'],
  colgroup: ['width', 'span', 'valign'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  li: ['value', 'type'],
  hr: ['width', 'size', 'color', 'noshade'],
  time: ['datetime'],
};

function words(list: string): readonly string[] {
  return list.split(' ');
}
