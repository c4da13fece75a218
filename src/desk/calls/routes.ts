import { serve } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { callsOf } from './calls-of.ts';
import { logCall } from './log-call.ts';
import { ringing } from './ringing.ts';
import { takeCall } from './take-call.ts';

export const callRoutes = {
  ringing: serve(desk.ringing, ringing),
  takeCall: serve(desk.takeCall, takeCall),
  logCall: serve(desk.logCall, logCall),
  calls: serve(desk.calls, callsOf),
};
