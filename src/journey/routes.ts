import { serve } from '#kit/serve.ts';
import { adherence } from './adherence.ts';
import { journey } from './api.ts';
import { blueprintRoutes } from './blueprint/routes.ts';
import { doStep } from './do-step.ts';
import { leaveRun } from './leave-run.ts';
import { protocols } from './protocols.ts';
import { retireProtocol } from './retire-protocol.ts';
import { revive } from './revive.ts';
import { runs } from './runs.ts';
import { skipStep } from './skip-step.ts';
import { start } from './start.ts';
import { topics } from './topics.ts';
import { undoStep } from './undo-step.ts';
import { versions } from './versions.ts';
import { writeProtocol } from './write-protocol.ts';

export const routes = {
  ...blueprintRoutes,
  protocols: serve(journey.protocols, protocols),
  versions: serve(journey.versions, versions),
  topics: serve(journey.topics, topics),
  writeProtocol: serve(journey.writeProtocol, writeProtocol),
  retireProtocol: serve(journey.retireProtocol, retireProtocol),
  revive: serve(journey.revive, revive),
  start: serve(journey.start, start),
  runs: serve(journey.runs, runs),
  doStep: serve(journey.doStep, doStep),
  skipStep: serve(journey.skipStep, skipStep),
  undoStep: serve(journey.undoStep, undoStep),
  leaveRun: serve(journey.leaveRun, leaveRun),
  adherence: serve(journey.adherence, adherence),
};
