import { noted } from '#kit/noted.ts';

/** Whether the search stands open; it is one for all pages. */
export const finding = noted(false);
