import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { teamRefusals } from './person.ts';

export const refusals = {
  'team.house_stands': 'A house stands here already. Ask its owner for an invitation.',
  'team.wrong_setup_code': 'This is not the code printed in the terminal where Regulars was started.',
  'team.unknown_person': 'This colleague is no longer here.',
  'team.above_you': 'This is more than you may give. Ask an owner of the house.',
  'team.owner_of_all': 'An owner owns the whole house, not one venue of it.',
  'team.has_account': '{name} has an account already. An owner changes what it may do.',
  'team.no_account': '{name} has no account yet and acts by PIN, as staff. Invite them first.',
  'team.already_here': 'You belong to this house already.',
  'team.not_invited': 'There is no invitation to take back.',
  'team.invitation_gone': 'This invitation is no longer open. Ask for a new one.',
  'team.password_missing': 'Choose a password for your new account, or sign in first.',
  'team.last_owner': 'The house needs an owner. Make somebody else an owner first.',
  'team.not_a_person': 'Only a person has a PIN. Sign in as yourself.',
  'team.no_pin': '{name} has no PIN yet. A manager can give one.',
  'team.wrong_pin': 'This is not the right PIN.',
  'team.works_elsewhere': '{name} works at another venue.',
} as const satisfies RefusalSentences & Record<(typeof teamRefusals)[number], string>;

export const events = {
  'team.joined': 'A colleague joined the team',
  'team.renamed': 'A colleague’s name was corrected',
  'team.invited': 'A colleague was invited to sign in',
  'team.invitationWithdrawn': 'An invitation was taken back',
  'team.accepted': '{person} accepted the invitation',
  'team.entrusted': 'What a colleague may do was changed',
  'team.left': 'A colleague left the team',
  'team.pinGiven': 'A colleague got a new PIN',
} as const satisfies Sentences;
