import { serve } from '#kit/serve.ts';
import { desk } from './api.ts';
import { makeRight } from './make-right.ts';
import { recoveries } from './recoveries.ts';
import { reopen } from './reopen.ts';
import { report } from './report.ts';

export const routes = {
  report: serve(desk.report, report),
  makeRight: serve(desk.makeRight, makeRight),
  reopen: serve(desk.reopen, reopen),
  recoveries: serve(desk.recoveries, recoveries),
};
