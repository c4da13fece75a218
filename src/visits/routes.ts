import { serve, serveAtDoor } from '#kit/serve.ts';
import { visits } from './api.ts';
import { previewImport, startImport } from './bring/start-import.ts';
import { arrive } from './arrive.ts';
import { cancel } from './cancel.ts';
import { care } from './care.ts';
import { closePlace } from './close-place.ts';
import { companions } from './companions.ts';
import { expect } from './expect.ts';
import { farewell } from './farewell.ts';
import { handBack } from './hand-back.ts';
import { handOver } from './hand-over.ts';
import { join } from './join.ts';
import { leaveParty } from './leave-party.ts';
import { move } from './move.ts';
import { noShow } from './no-show.ts';
import { note } from './note.ts';
import { ofGuest } from './of-guest.ts';
import { openPlace } from './open-place.ts';
import { places } from './places.ts';
import { seat } from './seat.ts';
import { steps } from './steps.ts';
import { take } from './take.ts';
import { theVisit } from './the-visit.ts';
import { undo } from './undo.ts';
import { untake } from './untake.ts';
import { walkIn } from './walk-in.ts';

export const routes = {
  visit: serve(visits.visit, theVisit),
  ofGuest: serve(visits.ofGuest, ofGuest),
  companions: serve(visits.companions, companions),
  steps: serve(visits.steps, steps),
  places: serve(visits.places, places),
  expect: serve(visits.expect, expect),
  walkIn: serve(visits.walkIn, walkIn),
  arrive: serve(visits.arrive, arrive),
  seat: serve(visits.seat, seat),
  farewell: serve(visits.farewell, farewell),
  cancel: serve(visits.cancel, cancel),
  noShow: serve(visits.noShow, noShow),
  move: serve(visits.move, move),
  undo: serve(visits.undo, undo),
  note: serve(visits.note, note),
  take: serve(visits.take, take),
  untake: serve(visits.untake, untake),
  join: serve(visits.join, join),
  leaveParty: serve(visits.leaveParty, leaveParty),
  care: serve(visits.care, care),
  handOver: serve(visits.handOver, handOver),
  handBack: serve(visits.handBack, handBack),
  openPlace: serve(visits.openPlace, openPlace),
  closePlace: serve(visits.closePlace, closePlace),
  previewImport: serveAtDoor(visits.previewImport, previewImport),
  startImport: serve(visits.startImport, startImport),
};
