import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { allProtocols } from '../in-use.ts';
import { mustAskForKnown } from '../write-protocol.ts';
import { stages } from './touchpoint.ts';
import type { Touchpoint } from './touchpoint.ts';

/** A drawing a guest can be led along, from its first stage to its one end. @throws Refusal naming the touchpoint */
export async function mustBeSound(act: Act, touchpoints: readonly Touchpoint[]): Promise<void> {
  if (new Set(touchpoints.map(({ key }) => key)).size < touchpoints.length)
    throw new Refusal('journey.two_of_one_key');
  mustFollow(touchpoints);
  mustBeOne(touchpoints, 'peak');
  mustBeOne(touchpoints, 'end');
  await mustHaveSteps(act, touchpoints);
}

function mustFollow(touchpoints: readonly Touchpoint[]): void {
  const place = touchpoints.map(({ stage }) => stages.indexOf(stage));
  const early = touchpoints.find((_, n) => place[n + 1] !== undefined && place[n]! > place[n + 1]!);
  if (early) throw new Refusal('journey.stage_order', { title: early.title });
}

const twice = { peak: 'journey.two_peaks', end: 'journey.two_ends' } as const;

function mustBeOne(touchpoints: readonly Touchpoint[], mark: keyof typeof twice): void {
  const [first, second] = touchpoints.filter((touchpoint) => touchpoint.mark === mark);
  if (second) throw new Refusal(twice[mark], { title: first!.title });
}

/** A protocol that is retired may stay named: it begins nothing until it is in use again. */
async function mustHaveSteps(act: Act, touchpoints: readonly Touchpoint[]): Promise<void> {
  for (const { title, standard } of touchpoints) {
    if (standard === null || standard.protocol !== null) continue;
    if (standard.steps.length === 0) throw new Refusal('journey.standard_without_steps', { title });
    mustAskForKnown(standard.steps);
  }
  const named = touchpoints.flatMap(({ standard }) => standard?.protocol ?? []);
  if (named.length === 0) return;
  const known = new Set((await allProtocols(act)).map(({ key }) => key));
  if (named.some((key) => !known.has(key))) throw new Refusal('journey.unknown_protocol');
}
