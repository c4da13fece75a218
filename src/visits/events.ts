import { announces } from '#kit/event.ts';

type Visit = { visitId: string; venueId: string };

export const expected = announces<Visit>('visits.expected', 'service');
export const walkedIn = announces<Visit>('visits.walkedIn', 'service');
export const arrived = announces<Visit>('visits.arrived', 'service');
export const arrivedUndone = announces<Visit>('visits.arrivedUndone', 'service');
export const seated = announces<Visit & { placeIds: string[] }>('visits.seated', 'service');
export const seatedUndone = announces<Visit>('visits.seatedUndone', 'service');
export const departed = announces<Visit>('visits.departed', 'service');
export const departedUndone = announces<Visit>('visits.departedUndone', 'service');
export const cancelled = announces<Visit>('visits.cancelled', 'service');
export const cancelledUndone = announces<Visit>('visits.cancelledUndone', 'service');
export const noShown = announces<Visit>('visits.noShown', 'service');
export const noShownUndone = announces<Visit>('visits.noShownUndone', 'service');
export const moved = announces<Visit>('visits.moved', 'service');
export const noted = announces<Visit & { noteId: string }>('visits.noted', 'service');
export const taken = announces<Visit & { takenId: string; amountMinor: number }>('visits.taken', 'service');
export const takenUndone = announces<Visit & { takenId: string }>('visits.takenUndone', 'service');
export const joined = announces<Visit & { guestId: string }>('visits.joined', 'hospitality');
export const leftParty = announces<Visit & { guestId: string }>('visits.leftParty', 'neither');
export const caredFor = announces<Visit & { personIds: string[] }>('visits.caredFor', 'service');
export const handedOver = announces<Visit & { memoryId: string; personId: string }>(
  'visits.handedOver',
  'service',
);
export const handedBack = announces<Visit & { memoryId: string }>('visits.handedBack', 'service');
export const placeOpened = announces<{ placeId: string; venueId: string }>('visits.placeOpened', 'neither');
export const placeClosed = announces<{ placeId: string; venueId: string }>('visits.placeClosed', 'neither');
export const imported = announces<{ importId: string; venueId: string }>('visits.imported', 'neither');
