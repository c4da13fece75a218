import { announces } from '#kit/event.ts';

export const met = announces<{ guestId: string; source: string }>('guests.met', 'neither');
export const described = announces<{ guestId: string }>('guests.described', 'neither');
export const identityAdded = announces<{ guestId: string; identityId: string; kind: string }>(
  'guests.identityAdded',
  'neither',
);
export const identityRetired = announces<{ guestId: string; identityId: string }>(
  'guests.identityRetired',
  'neither',
);
export const addressTold = announces<{ guestId: string }>('guests.addressTold', 'neither');
export const addressTakenOff = announces<{ guestId: string }>('guests.addressTakenOff', 'neither');
export const noted = announces<{ guestId: string; proposals: number }>('guests.noted', 'hospitality');
export const remembered = announces<{ guestId: string; memoryId: string; kind: string }>(
  'guests.remembered',
  'hospitality',
);
export const corrected = announces<{ guestId: string; memoryId: string; replacedBy: string }>(
  'guests.corrected',
  'hospitality',
);
export const noLongerTrue = announces<{ guestId: string; memoryId: string }>(
  'guests.noLongerTrue',
  'hospitality',
);
export const stillTrue = announces<{ guestId: string; memoryId: string }>('guests.stillTrue', 'hospitality');
export const forgotten = announces<{ guestId: string; memoryId: string }>('guests.forgotten', 'neither');
export const confirmed = announces<{ guestId: string; memoryId: string }>('guests.confirmed', 'hospitality');
export const used = announces<{ guestId: string; memoryId: string; visitId: string | null }>(
  'guests.used',
  'hospitality',
);
export const notNow = announces<{ guestId: string; memoryId: string; visitId: string | null }>(
  'guests.notNow',
  'hospitality',
);
export const consented = announces<{ guestId: string; purpose: string; channel: string }>(
  'guests.consented',
  'neither',
);
export const consentWithdrawn = announces<{ guestId: string; purpose: string; channel: string }>(
  'guests.consentWithdrawn',
  'neither',
);
export const stopped = announces<{ guestId: string; channel: string }>('guests.stopped', 'service');
export const related = announces<{ guestId: string; otherId: string; relation: string }>(
  'guests.related',
  'hospitality',
);
export const unrelated = announces<{ guestId: string; otherId: string }>('guests.unrelated', 'hospitality');
export const merged = announces<{ mergeId: string; keptId: string; joinedId: string; evidence: string[] }>(
  'guests.merged',
  'neither',
);
export const split = announces<{ mergeId: string; keptId: string; joinedId: string }>(
  'guests.split',
  'neither',
);
export const erased = announces<{ guestId: string }>('guests.erased', 'neither');
export const imported = announces<{ importId: string }>('guests.imported', 'neither');
