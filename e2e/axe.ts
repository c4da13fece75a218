import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run: (...all: unknown[]) => Promise<{ violations: Result[] }> };

/** What would keep somebody out of the page as it stands: axe's serious and critical findings. */
export async function seriousIn(page: Page, at: string, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(
    async (rules) =>
      (
        await (globalThis as unknown as { axe: Axe }).axe.run(document, {
          resultTypes: ['violations'],
          ...(rules ? { runOnly: rules } : {}),
        })
      ).violations,
    only,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${at}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
