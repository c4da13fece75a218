/** What the server of a benchmark signs with. */
export const serverSecret = 'benchmark'.repeat(4);
