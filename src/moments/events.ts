import { announces } from '#kit/event.ts';

type OfMoment = { momentId: string; guestId: string; venueId: string };
type OfVisit = { visitId: string; venueId: string };
type OfNote = { noteId: string; guestId: string; venueId: string };
type OfPurse = { venueId: string; month: string };

export const noticed = announces<OfMoment>('moments.noticed', 'hospitality');
export const thought = announces<OfMoment>('moments.thought', 'hospitality');
export const thoughtUndone = announces<OfMoment>('moments.thoughtUndone', 'neither');
export const asked = announces<OfMoment>('moments.asked', 'neither');
export const askedUndone = announces<OfMoment>('moments.askedUndone', 'neither');
export const askAnswered = announces<OfMoment & { granted: boolean }>('moments.askAnswered', 'neither');
export const askAnsweredUndone = announces<OfMoment>('moments.askAnsweredUndone', 'neither');
export const madeReady = announces<OfMoment>('moments.madeReady', 'hospitality');
export const madeReadyUndone = announces<OfMoment>('moments.madeReadyUndone', 'neither');
export const given = announces<OfMoment & { kind: string; visitId: string | null; costMinor: number }>(
  'moments.given',
  'hospitality',
);
export const givenUndone = announces<OfMoment>('moments.givenUndone', 'neither');
export const landed = announces<OfMoment & { landed: string }>('moments.landed', 'hospitality');
export const landedUndone = announces<OfMoment>('moments.landedUndone', 'neither');
export const momentLetGo = announces<OfMoment>('moments.momentLetGo', 'neither');
export const momentLetGoUndone = announces<OfMoment>('moments.momentLetGoUndone', 'neither');
export const heldBack = announces<OfMoment & { why: string }>('moments.heldBack', 'neither');
export const noneWished = announces<{ guestId: string }>('moments.noneWished', 'hospitality');
export const noneWishedUndone = announces<{ guestId: string }>('moments.noneWishedUndone', 'neither');

export const purseSet = announces<{ venueId: string }>('moments.purseSet', 'neither');
export const purseOpened = announces<OfPurse>('moments.purseOpened', 'neither');
export const toppedUp = announces<OfPurse & { entryId: string; amountMinor: number }>(
  'moments.toppedUp',
  'neither',
);
export const takenOut = announces<OfPurse & { entryId: string; amountMinor: number }>(
  'moments.takenOut',
  'neither',
);
export const entryUndone = announces<OfPurse & { entryId: string }>('moments.entryUndone', 'neither');

export const ideaWritten = announces<{ key: string }>('moments.ideaWritten', 'neither');
export const ideaKept = announces<{ key: string; momentId: string }>('moments.ideaKept', 'neither');
export const ideaRetired = announces<{ key: string }>('moments.ideaRetired', 'neither');
export const ideaRevived = announces<{ key: string }>('moments.ideaRevived', 'neither');

export const suggested = announces<OfVisit>('moments.suggested', 'neither');
export const dismissed = announces<OfVisit>('moments.dismissed', 'neither');
export const dismissedUndone = announces<OfVisit>('moments.dismissedUndone', 'neither');
export const eveningSet = announces<{ venueId: string; day: string }>('moments.eveningSet', 'neither');

export const noteAsked = announces<OfNote & { personId: string }>('moments.noteAsked', 'neither');
export const noteHandedOn = announces<OfNote & { personId: string }>('moments.noteHandedOn', 'neither');
export const noteSent = announces<OfNote & { way: string }>('moments.noteSent', 'hospitality');
export const noteSentUndone = announces<OfNote>('moments.noteSentUndone', 'neither');
export const notePosted = announces<OfNote>('moments.notePosted', 'neither');
export const notePostedUndone = announces<OfNote>('moments.notePostedUndone', 'neither');
export const noteAnswered = announces<OfNote>('moments.noteAnswered', 'hospitality');
export const noteLetGo = announces<OfNote>('moments.noteLetGo', 'neither');
export const noteLetGoUndone = announces<OfNote>('moments.noteLetGoUndone', 'neither');
