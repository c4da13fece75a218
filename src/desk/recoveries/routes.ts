import { serve } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { makeRight } from './make-right.ts';
import { recoveries } from './recoveries.ts';
import { report } from './report.ts';
import { stillWrong } from './still-wrong.ts';

export const recoveryRoutes = {
  report: serve(desk.report, report),
  makeRight: serve(desk.makeRight, makeRight),
  stillWrong: serve(desk.stillWrong, stillWrong),
  recoveries: serve(desk.recoveries, recoveries),
};
