import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Filling, Markup } from './markup.ts';
import { html } from './markup.ts';

export type Section = { heading: string; says?: string; content: Filling };

/**
 * A page in one file that needs nothing else: no script, no server, fonts and style inside it.
 * @param lede one or two sentences under the title: what was looked at and what came of it
 * @returns the whole text of the file
 */
export function page({
  title,
  lede,
  sections,
}: {
  title: string;
  lede: Filling;
  sections: readonly Section[];
}): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style()}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${title}</h1>
            <p class="lede">${lede}</p>
          </header>
          ${sections.map(section)}
        </main>
      </body>
    </html> `.markup;
}

function section({ heading, says, content }: Section): Markup {
  return html`<section>
    <h2>${heading}</h2>
    ${says === undefined ? null : html`<p class="says">${says}</p>`} ${content}
  </section> `;
}

/** The tokens of the product, its two typefaces in their Latin letters, and the style of a page. */
function style(): Markup {
  const { resolve } = createRequire(import.meta.url);
  const face = (family: string, file: string, weights: string) =>
    `@font-face{font-family:'${family} Variable';font-weight:${weights};font-display:swap;src:url(data:font/woff2;base64,${readFileSync(resolve(`@fontsource-variable/${file}`)).toString('base64')}) format('woff2')}`;
  const markup = [
    face('Fraunces', 'fraunces/files/fraunces-latin-wght-normal.woff2', '100 900'),
    face('Inter', 'inter/files/inter-latin-wght-normal.woff2', '100 900'),
    readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8'),
    readFileSync(new URL('report.css', import.meta.url), 'utf8'),
  ].join('\n');
  return { markup };
}
