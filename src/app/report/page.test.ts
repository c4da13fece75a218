import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barPlot } from './bar-plot.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { linePlot } from './line-plot.ts';
import { html } from './markup.ts';
import { page } from './page.ts';
import { facts, figure, ranged, table } from './parts.ts';

const axes = { upWords: 'guests', sidewaysWords: 'week' };

test('a page needs nothing beside itself, and no script', () => {
  const text = page({ title: 'Guests', lede: 'All of them.', sections: [{ heading: 'Few', content: null }] });
  assert.ok(!text.includes('<script') && !/(?:src|href)=|url\((?!data:)|@import/.test(text));
  assert.ok(text.includes('data:font/woff2') && text.includes('light-dark('));
});

test('what a file says is text, whatever it looks like', () => {
  const { markup } = html`<td title="${'"><b>'}">${'<script>&'}${['a', html`<i>b</i>`, null, 3]}</td>`;
  assert.equal(markup, '<td title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&amp;a<i>b</i>3</td>');
});

test('every plot is drawn for both widths, told in words, and stands as a table', () => {
  const plots = [
    linePlot({
      lines: [{ tone: 'warm', points: [0, 1, 2].map((x) => ({ x, y: x * x, low: 0, high: 5 })) }],
      ...axes,
    }),
    barPlot({ groups: [{ words: 'Jan', bars: [{ value: 3, tone: 'ink' }] }], ...axes }),
    calibrationPlot({ dots: [{ foretold: 1, came: 1.2, low: 1, high: 1.4 }], ...axes }),
  ];
  for (const draw of plots) {
    const { markup } = figure({
      title: 'Visits',
      says: 'By week.',
      draw,
      table: { headings: ['Week', 'visits'], rows: [['1', '3']] },
    });
    const drawn = markup.match(/<svg\s[^>]*aria-label="Visits\. By week\."/g);
    assert.equal(drawn?.length, 2);
    assert.match(markup, /<details>.*<th scope="row">\s*1\s*<\/th>\s*<td class="end">\s*3\s*<\/td>/s);
    assert.ok(!/NaN|undefined|Infinity/.test(markup), markup);
  }
});

test('a plot of nothing but noughts is still a plot', () => {
  const flat = barPlot({ groups: [{ words: 'Jan', bars: [{ value: 0, tone: 'ink' }] }], ...axes });
  const level = linePlot({ lines: [{ tone: 'ink', points: [{ x: 4, y: 0 }] }], ...axes });
  for (const draw of [flat, level]) {
    const { markup } = figure({ title: 'None', says: '', draw, table: { headings: [''], rows: [] } });
    assert.ok(!/NaN|Infinity/.test(markup), markup);
  }
});

test('figures stand with their range, columns of figures at the end', () => {
  assert.match(facts([{ value: '12', words: 'guests' }]).markup, /<b>12<\/b> guests/);
  const rows = [['A', 'weekly', ranged('5', '4 to 6')]];
  const { markup } = table({ headings: ['Guest', 'Rhythm', 'visits'], words: [0, 1], rows });
  assert.match(
    markup,
    /<td class="words">\s*weekly\s*<\/td>\s*<td class="end">\s*5<small>4 to 6<\/small>\s*<\/td>/,
  );
});
