import { serve } from '#kit/serve.ts';
import { houses } from './api.ts';
import { openVenue } from './open.ts';
import { theHouse } from './the-house.ts';

export const routes = {
  house: serve(houses.house, theHouse),
  openVenue: serve(houses.openVenue, openVenue),
};
