import { announces } from '#kit/event.ts';

type OfRun = { runId: string; key: string; subjectId: string };

export const protocolWritten = announces<{ key: string; version: number }>(
  'journey.protocolWritten',
  'neither',
);
export const protocolRetired = announces<{ key: string }>('journey.protocolRetired', 'neither');
export const protocolRevived = announces<{ key: string }>('journey.protocolRevived', 'neither');
export const drawn = announces<{ version: number }>('journey.drawn', 'neither');
export const started = announces<OfRun & { how: string }>('journey.started', 'service');
export const stepDone = announces<OfRun & { step: string }>('journey.stepDone', 'service');
export const stepSkipped = announces<OfRun & { step: string }>('journey.stepSkipped', 'service');
export const stepUndone = announces<OfRun & { step: string }>('journey.stepUndone', 'neither');
export const ended = announces<OfRun & { outcome: string }>('journey.ended', 'service');
