import { pino } from 'pino';

/** Facts of a guest never reach the log: ids and codes do. */
const personal = [
  'name',
  'given',
  'family',
  'email',
  'phone',
  'text',
  'note',
  'raw',
  'value',
  'password',
  'pin',
  'token',
];

/** Beside the answers: a command's output may be read by another program. */
export const log = pino(
  {
    level: process.env['REGULARS_LOG'] ?? 'info',
    base: null,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '…' },
  },
  pino.destination({ dest: 2, sync: true }),
);
