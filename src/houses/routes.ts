import { serve } from '#kit/serve.ts';
import { houses } from './api.ts';
import { closeOn } from './close-on.ts';
import { describeVenue } from './describe-venue.ts';
import { keepHours } from './keep-hours.ts';
import { openVenue } from './open.ts';
import { rename } from './rename.ts';
import { reopenOn } from './reopen-on.ts';
import { speak } from './speak.ts';
import { theHouse } from './the-house.ts';

export const routes = {
  house: serve(houses.house, theHouse),
  rename: serve(houses.rename, rename),
  speak: serve(houses.speak, speak),
  openVenue: serve(houses.openVenue, openVenue),
  describeVenue: serve(houses.describeVenue, describeVenue),
  keepHours: serve(houses.keepHours, keepHours),
  closeOn: serve(houses.closeOn, closeOn),
  reopenOn: serve(houses.reopenOn, reopenOn),
};
