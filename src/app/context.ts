import type { Command, Ground } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Accounts, DeadLetters, Entered } from '#kit/serve.ts';
import type { Browser } from '#door/accounts.ts';
import type { Auth } from '#door/auth.ts';
import type { PlainGround } from './plain-routes.ts';

export type ServerGround = Ground &
  PlainGround & {
    auth: Auth;
    account: (browser: Browser) => Accounts;
    dead: DeadLetters;
    isSetupCode: (code: string) => boolean;
    publicUrl: string;
    clock: () => Date;
  };

type Call = {
  caller: Caller;
  now: Date;
  request: Headers;
  response: Headers;
  command?: Command | undefined;
};

/** What a verb or an answer is given, whichever way the call came in: over HTTP or from the command line. */
export function contextOf(ground: ServerGround, { caller, now, request, response, command }: Call): Entered {
  return {
    caller,
    now,
    request,
    response,
    receivedAt: ground.clock(),
    act: (work) => runAct(ground, { houseId: houseOf(caller), caller, now, command }, work),
    actUnkept: (work) => runAct(ground, { houseId: houseOf(caller), caller, now }, work),
    actIn: (houseId, as, work) => runAct(ground, { houseId, caller: as, now }, work),
    door: ground.db,
    account: ground.account({ request, response }),
    jobs: ground.dead,
    isSetupCode: ground.isSetupCode,
    publicUrl: ground.publicUrl,
  };
}

function houseOf(caller: Caller): number {
  if (caller.houseId === null) throw new Refusal('kit.not_yours');
  return caller.houseId;
}
