import { serve } from '#kit/serve.ts';
import { moments } from '../api.ts';
import { answerAsk } from './answer-ask.ts';
import { ask } from './ask.ts';
import { asked } from './asked.ts';
import { giveNow } from './give-now.ts';
import { give } from './give.ts';
import { heldBack } from './held-back.ts';
import { land } from './land.ts';
import { makeReady } from './make-ready.ts';
import { notice } from './notice.ts';
import { ofDay } from './of-day.ts';
import { ofGuest } from './of-guest.ts';
import { letGo } from './let-go.ts';
import { think } from './think.ts';
import { undoMoment } from './undo-moment.ts';
import { wishAgain } from './wish-again.ts';
import { wishNone } from './wish-none.ts';

export const gestureRoutes = {
  notice: serve(moments.notice, notice),
  think: serve(moments.think, think),
  makeReady: serve(moments.makeReady, makeReady),
  give: serve(moments.give, give),
  giveNow: serve(moments.giveNow, giveNow),
  ask: serve(moments.ask, ask),
  answerAsk: serve(moments.answerAsk, answerAsk),
  land: serve(moments.land, land),
  letGo: serve(moments.letGo, letGo),
  undoMoment: serve(moments.undoMoment, undoMoment),
  wishNone: serve(moments.wishNone, wishNone),
  wishAgain: serve(moments.wishAgain, wishAgain),
  ofGuest: serve(moments.ofGuest, ofGuest),
  ofDay: serve(moments.ofDay, ofDay),
  asked: serve(moments.asked, asked),
  heldBack: serve(moments.heldBack, heldBack),
};
