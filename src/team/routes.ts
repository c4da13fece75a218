import { serve, serveAtDoor } from '#kit/serve.ts';
import { accept } from './accept.ts';
import { team } from './api.ts';
import { choosePin } from './choose-pin.ts';
import { entrust } from './entrust.ts';
import { found } from './found.ts';
import { givePin } from './give-pin.ts';
import { invitation } from './invitation.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { leave } from './leave.ts';
import { people } from './people.ts';
import { rename } from './rename.ts';
import { stuckWork } from './stuck-work.ts';
import { takeTurn } from './take-turn.ts';
import { tryStuckWork } from './try-stuck-work.ts';
import { welcome } from './welcome.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

export const routes = {
  found: serveAtDoor(team.found, found),
  people: serve(team.people, people),
  welcome: serve(team.welcome, welcome),
  rename: serve(team.rename, rename),
  invite: serveAtDoor(team.invite, invite),
  invitations: serve(team.invitations, invitations),
  withdrawInvitation: serve(team.withdrawInvitation, withdrawInvitation),
  invitation: serveAtDoor(team.invitation, invitation),
  accept: serveAtDoor(team.accept, accept),
  entrust: serve(team.entrust, entrust),
  leave: serve(team.leave, leave),
  choosePin: serveAtDoor(team.choosePin, choosePin),
  givePin: serveAtDoor(team.givePin, givePin),
  takeTurn: serveAtDoor(team.takeTurn, takeTurn),
  stuckWork: serveAtDoor(team.stuckWork, stuckWork),
  tryStuckWork: serveAtDoor(team.tryStuckWork, tryStuckWork),
};
