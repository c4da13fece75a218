import { serve, serveAtDoor } from '#kit/serve.ts';
import { desk } from '../api.ts';
import { changeLine } from './change-line.ts';
import { closeLine } from './close-line.ts';
import { lineForms } from './line-forms.ts';
import { lines } from './lines.ts';
import { openLine } from './open-line.ts';
import { quarantine } from './quarantine.ts';
import { readAgain } from './read-again.ts';
import { tryLine } from './try-line.ts';

export const lineRoutes = {
  lines: serve(desk.lines, lines),
  lineForms: serve(desk.lineForms, lineForms),
  openLine: serve(desk.openLine, openLine),
  changeLine: serve(desk.changeLine, changeLine),
  closeLine: serve(desk.closeLine, closeLine),
  tryLine: serveAtDoor(desk.tryLine, tryLine),
  quarantine: serve(desk.quarantine, quarantine),
  readAgain: serve(desk.readAgain, readAgain),
};
