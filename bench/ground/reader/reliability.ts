/**
 * A plot of calibration: what was said against what came true, in ten steps of probability, as SVG that follows the
 * reader's light or dark.
 * @param odds probabilities, 0 to 1
 * @param yes whether each came true
 */
export function reliability(title: string, odds: readonly number[], yes: readonly boolean[]): string {
  const bins = Array.from({ length: 10 }, (_, n) => {
    const inside = odds.flatMap((p, at) => (Math.min(9, Math.floor(p * 10)) === n ? [at] : []));
    const said = inside.reduce((sum, at) => sum + odds[at]!, 0) / inside.length;
    const came = inside.filter((at) => yes[at]).length / inside.length;
    return { size: inside.length, said, came };
  }).filter(({ size }) => size > 0);
  const x = (p: number) => 60 + p * 300;
  const y = (p: number) => 350 - p * 300;
  const off = bins.reduce(
    (sum, { size, said, came }) => sum + (size / odds.length) * Math.abs(said - came),
    0,
  );
  const dots = bins.map(
    ({ size, said, came }) =>
      `<circle cx="${x(said).toFixed(1)}" cy="${y(came).toFixed(1)}" r="${(3 + Math.sqrt(size / odds.length) * 9).toFixed(1)}"><title>${size} said ${said.toFixed(2)}, came true ${came.toFixed(2)}</title></circle>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((p) => [
    `<text x="${x(p)}" y="370" text-anchor="middle">${p}</text>`,
    `<text x="50" y="${y(p) + 4}" text-anchor="end">${p}</text>`,
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 410" width="400" role="img" aria-label="${title}: expected calibration error ${off.toFixed(3)}">
<style>svg{background:#fbf8f2;font:12px sans-serif}text{fill:#3b3630}line,path{stroke:#b9b0a2;fill:none}circle{fill:#2f6f73;fill-opacity:.75}@media(prefers-color-scheme:dark){svg{background:#1d1b18}text{fill:#d8d2c6}line,path{stroke:#5c554b}circle{fill:#7fc1c3}}</style>
<text x="60" y="24" font-size="14">${title}</text>
<text x="60" y="40">expected calibration error ${off.toFixed(3)}, ${odds.length} judgements</text>
<path d="M60 50V350H360"/><line x1="60" y1="350" x2="360" y2="50" stroke-dasharray="4 4"/>
${ticks.join('\n')}
<text x="210" y="395" text-anchor="middle">said</text><text x="18" y="200" text-anchor="middle" transform="rotate(-90 18 200)">came true</text>
${dots.join('\n')}
</svg>
`;
}
