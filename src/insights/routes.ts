import { serve } from '#kit/serve.ts';
import { insights } from './api.ts';
import { journey } from './journey.ts';

export const routes = { journey: serve(insights.journey, journey) };
