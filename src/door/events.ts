import { announces } from '#kit/event.ts';

export const tabletSetUp = announces<{ tabletId: string; venueId: string }>('door.tabletSetUp', 'neither');
export const tabletRemoved = announces<{ tabletId: string }>('door.tabletRemoved', 'neither');
export const keyMade = announces<{ keyId: string; role: string }>('door.keyMade', 'neither');
export const keyRemoved = announces<{ keyId: string }>('door.keyRemoved', 'neither');
