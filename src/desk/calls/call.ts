/** `voicemail`: they left words instead; `noted`: written down by hand, on a phone that tells us nothing. */
export const callStates = ['ringing', 'answered', 'missed', 'voicemail', 'noted'] as const;
export type CallState = (typeof callStates)[number];

/** A phone that rings longer has been forgotten by whoever was to say that it stopped. */
export const ringsAtMostSeconds = 120;

const settlesAfterMinutes = 15;

/** When a call of which nobody told the end is looked at. */
export function settlesAt(rangAt: Date): Date {
  return new Date(rangAt.getTime() + settlesAfterMinutes * 60_000);
}

export const callRefusals = ['desk.unknown_call', 'desk.call_over'] as const;
