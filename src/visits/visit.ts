/** Where a visit stands. Each step is who and when in its row; the stage is read from them. */
export const visitStages = ['expected', 'arrived', 'seated', 'departed', 'cancelled', 'no_show'] as const;
export type VisitStage = (typeof visitStages)[number];

export type VisitSteps = {
  arrivedAt: Date | string | null;
  seatedAt: Date | string | null;
  departedAt: Date | string | null;
  cancelledAt: Date | string | null;
  noShowAt: Date | string | null;
};

export function stageOf(visit: VisitSteps): VisitStage {
  if (visit.cancelledAt) return 'cancelled';
  if (visit.noShowAt) return 'no_show';
  if (visit.departedAt) return 'departed';
  if (visit.seatedAt) return 'seated';
  if (visit.arrivedAt) return 'arrived';
  return 'expected';
}

/** What can be done with a visit, and in which stages. */
export const visitCan = {
  arrive: ['expected'],
  seat: ['arrived', 'seated'],
  farewell: ['arrived', 'seated'],
  cancel: ['expected'],
  noShow: ['expected'],
  move: ['expected'],
  note: ['expected', 'arrived', 'seated', 'departed', 'no_show'],
  take: ['expected', 'arrived', 'seated', 'departed'],
  party: ['expected', 'arrived', 'seated', 'departed'],
  care: ['expected', 'arrived', 'seated', 'departed'],
  handOver: ['expected', 'arrived', 'seated'],
} as const satisfies Record<string, readonly VisitStage[]>;
export type VisitVerb = keyof typeof visitCan;

export function can(verb: VisitVerb, stage: VisitStage): boolean {
  return (visitCan[verb] as readonly VisitStage[]).includes(stage);
}

/** The one thing that comes next at the door: the big button of a row. */
export const nextStep = {
  expected: 'arrive',
  arrived: 'seat',
  seated: 'farewell',
  departed: null,
  cancelled: null,
  no_show: null,
} as const satisfies Record<VisitStage, VisitVerb | null>;

/** The step an undo takes back, and for how long it can. */
export const undoable = {
  expected: null,
  arrived: 'arrive',
  seated: 'seat',
  departed: 'farewell',
  cancelled: 'cancel',
  no_show: 'noShow',
} as const satisfies Record<VisitStage, VisitVerb | null>;
export const undoMinutes = 10;

/** What a step refuses in each stage it does not belong to: the stage, said in words. */
export const refusalIn = {
  expected: 'visits.not_arrived',
  arrived: 'visits.already_arrived',
  seated: 'visits.already_seated',
  departed: 'visits.already_left',
  cancelled: 'visits.was_cancelled',
  no_show: 'visits.was_no_show',
} as const satisfies Record<VisitStage, string>;

export const visitRefusals = [
  ...Object.values(refusalIn),
  'visits.unknown_visit',
  'visits.unknown_guest',
  'visits.unknown_person',
  'visits.unknown_place',
  'visits.unknown_line',
  'visits.other_venue',
  'visits.far_off',
  'visits.which_venue',
  'visits.nothing_to_undo',
  'visits.too_late_to_undo',
  'visits.already_in_party',
  'visits.not_in_party',
  'visits.not_of_party',
  'visits.already_handed_over',
  'visits.not_handed_over',
] as const;
