/** How far a relationship has come, from the visits of a guest and from P(alive) where a model knows it. */
export const stages = ['first', 'returning', 'regular', 'lifelong', 'drifting', 'lost'] as const;
export type LifeStage = (typeof stages)[number];

export const stageWords: Record<LifeStage, string> = {
  first: 'First visit',
  returning: 'Returning',
  regular: 'Regular',
  lifelong: 'Lifelong',
  drifting: 'Drifting away',
  lost: 'Lost, it seems',
};

/** In days; `alive` is null where no model knows it. */
export type Life = { repeats: number; recency: number; age: number; alive: number | null };

export function stageOf({ repeats, recency, age, alive }: Life): LifeStage {
  const away = age - recency;
  if (alive === null) {
    if (repeats >= 2 && away >= 60 && away > (2 * recency) / repeats) return 'drifting';
  } else {
    if (alive < 0.1) return 'lost';
    if (repeats >= 1 && alive < 0.5) return 'drifting';
  }
  if (repeats === 0) return 'first';
  if (repeats >= 24) return 'lifelong';
  return repeats >= 4 ? 'regular' : 'returning';
}

/**
 * "usually every 5 weeks, now 11": from three repeat visits on, below which a usual time would be chance;
 * "here once, 11 weeks ago" and "twice, last 11 weeks ago" before.
 */
export function rhythmWords({ repeats, recency, age }: Life): string {
  const away = age - recency;
  if (repeats < 3) {
    const times = ['here once', 'twice', 'three times'][repeats]!;
    return `${times}, ${repeats === 0 ? '' : 'last '}${ago(away)}`;
  }
  const usual = recency / repeats;
  const unit = unitOf(usual);
  const every = counted(usual / unit.days, unit.word).replace(/^1 /, '');
  return `usually every ${every}, now ${away < unit.days / 2 ? 'just here' : rounded(away / unit.days)}`;
}

const units = [
  { from: 60, days: 30.44, word: 'month' },
  { from: 10, days: 7, word: 'week' },
  { from: 0, days: 1, word: 'day' },
];

function unitOf(days: number) {
  return units.find(({ from }) => days >= from)!;
}

function ago(days: number): string {
  const unit = unitOf(days);
  return days < 1 ? 'today' : `${counted(days / unit.days, unit.word)} ago`;
}

function counted(amount: number, word: string): string {
  const whole = rounded(amount);
  return whole === '1' ? `${whole} ${word}` : `${whole} ${word}s`;
}

function rounded(amount: number): string {
  return String(Math.max(1, Math.round(amount)));
}
