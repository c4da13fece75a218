import { serve } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { answer } from './answer.ts';
import { assign } from './assign.ts';
import { begin } from './begin.ts';
import { counts } from './counts.ts';
import { describe } from './describe.ts';
import { introduce } from './introduce.ts';
import { join } from './join.ts';
import { keepDraft } from './keep-draft.ts';
import { label } from './label.ts';
import { look } from './look.ts';
import { messages } from './messages.ts';
import { note } from './note.ts';
import { perhapsSent } from './perhaps-sent.ts';
import { queue } from './queue.ts';
import { reopen } from './reopen.ts';
import { seenMention } from './seen-mention.ts';
import { sendAgain } from './send-again.ts';
import { snooze } from './snooze.ts';
import { solve } from './solve.ts';
import { split } from './split.ts';
import { tags } from './tags.ts';
import { takeBack } from './take-back.ts';
import { takeOut } from './take-out.ts';
import { theConversation } from './the-conversation.ts';
import { wentOut } from './went-out.ts';

export const conversationRoutes = {
  queue: serve(desk.queue, queue),
  counts: serve(desk.counts, counts),
  conversation: serve(desk.conversation, theConversation),
  messages: serve(desk.messages, messages),
  begin: serve(desk.begin, begin),
  answer: serve(desk.answer, answer),
  takeBack: serve(desk.takeBack, takeBack),
  note: serve(desk.note, note),
  seenMention: serve(desk.seenMention, seenMention),
  keepDraft: serve(desk.keepDraft, keepDraft),
  look: serve(desk.look, look),
  assign: serve(desk.assign, assign),
  describe: serve(desk.describe, describe),
  label: serve(desk.label, label),
  introduce: serve(desk.introduce, introduce),
  snooze: serve(desk.snooze, snooze),
  solve: serve(desk.solve, solve),
  reopen: serve(desk.reopen, reopen),
  join: serve(desk.join, join),
  takeOut: serve(desk.takeOut, takeOut),
  split: serve(desk.split, split),
  tags: serve(desk.tags, tags),
  perhapsSent: serve(desk.perhapsSent, perhapsSent),
  wentOut: serve(desk.wentOut, wentOut),
  sendAgain: serve(desk.sendAgain, sendAgain),
};
