import { serve } from '#kit/serve.ts';
import { journey } from '../api.ts';
import { blueprint } from './blueprint.ts';
import { draw } from './draw.ts';
import { drawings } from './drawings.ts';

export const blueprintRoutes = {
  blueprint: serve(journey.blueprint, blueprint),
  drawings: serve(journey.drawings, drawings),
  draw: serve(journey.draw, draw),
};
