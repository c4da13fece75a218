import { announces } from '#kit/event.ts';

export const reported = announces<{ guestId: string; recoveryId: string; weight: string }>(
  'desk.reported',
  'service',
);
export const madeRight = announces<{ guestId: string; recoveryId: string }>('desk.madeRight', 'service');
export const madeRightUndone = announces<{ guestId: string; recoveryId: string }>(
  'desk.madeRightUndone',
  'service',
);
