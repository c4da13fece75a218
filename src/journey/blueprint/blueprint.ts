import type { Act } from '#kit/act.ts';
import { protocolsInUse } from '../in-use.ts';
import type { Step } from '../protocol.ts';
import { drawing } from './drawing.ts';
import type { Touchpoint } from './touchpoint.ts';

export async function blueprint(act: Act, asked: { version: number | null }) {
  const { version, newest, note, madeAt, madeBy, touchpoints } = await drawing(act, asked.version);
  const stepsOf = await protocolSteps(act, touchpoints);
  return {
    version,
    newest,
    note,
    madeAt: madeAt?.toISOString() ?? null,
    madeBy,
    touchpoints: touchpoints.map(({ standard, failPoints, only, ...touchpoint }) => ({
      ...touchpoint,
      standard: standard && {
        ...standard,
        steps: [...(standard.protocol === null ? standard.steps : (stepsOf.get(standard.protocol) ?? []))],
      },
      failPoints: [...failPoints],
      only: [...only],
    })),
  };
}

/** Those of the protocols named in a drawing, as they are now; one that is no longer in use has none. */
async function protocolSteps(
  act: Act,
  touchpoints: readonly Touchpoint[],
): Promise<Map<string, readonly Step[]>> {
  if (!touchpoints.some(({ standard }) => standard?.protocol)) return new Map();
  return new Map((await protocolsInUse(act)).map(({ key, steps }) => [key, steps]));
}
