import { asking } from '#kit/ask.ts';
import type { regulars as contract } from '../api.ts';

export const regulars = asking<typeof contract>('regulars');
