import { announces } from '#kit/event.ts';

export const joined = announces<{ personId: string }>('team.joined', 'neither');
export const renamed = announces<{ personId: string }>('team.renamed', 'neither');
export const invited = announces<{ personId: string; role: string }>('team.invited', 'neither');
export const invitationWithdrawn = announces<{ personId: string }>('team.invitationWithdrawn', 'neither');
export const accepted = announces<{ personId: string }>('team.accepted', 'neither');
export const entrusted = announces<{ personId: string; role: string }>('team.entrusted', 'neither');
export const left = announces<{ personId: string }>('team.left', 'neither');
export const pinGiven = announces<{ personId: string }>('team.pinGiven', 'neither');
