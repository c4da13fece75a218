import { announces } from '#kit/event.ts';

export const opened = announces('houses.opened', 'neither');
export const renamed = announces('houses.renamed', 'neither');
export const spoke = announces('houses.spoke', 'neither');
export const venueOpened = announces<{ venueId: string }>('houses.venueOpened', 'neither');
export const venueDescribed = announces<{ venueId: string }>('houses.venueDescribed', 'neither');
export const hoursKept = announces<{ venueId: string }>('houses.hoursKept', 'neither');
export const closedOn = announces<{ venueId: string; day: string }>('houses.closedOn', 'neither');
export const reopenedOn = announces<{ venueId: string; day: string }>('houses.reopenedOn', 'neither');
