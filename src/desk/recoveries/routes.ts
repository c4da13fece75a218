import { serve } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { apologise } from './apologise.ts';
import { askAgain } from './ask-again.ts';
import { makeRight } from './make-right.ts';
import { openRecoveries } from './open-recoveries.ts';
import { recoveries } from './recoveries.ts';
import { recoveryCosts } from './recovery-costs.ts';
import { report } from './report.ts';
import { stillWrong } from './still-wrong.ts';

export const recoveryRoutes = {
  report: serve(desk.report, report),
  apologise: serve(desk.apologise, apologise),
  makeRight: serve(desk.makeRight, makeRight),
  stillWrong: serve(desk.stillWrong, stillWrong),
  askAgain: serve(desk.askAgain, askAgain),
  recoveries: serve(desk.recoveries, recoveries),
  openRecoveries: serve(desk.openRecoveries, openRecoveries),
  recoveryCosts: serve(desk.recoveryCosts, recoveryCosts),
};
