/** A plain line on stderr: rewritten on a terminal, else one every few seconds. */
export function progressOnError(): { show: (words: string) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  let last = performance.now();
  return {
    show(words) {
      if (terminal) process.stderr.write(`\r\x1b[K${words}`);
      else if (performance.now() - last > 3000) {
        last = performance.now();
        process.stderr.write(`${words}\n`);
      }
    },
    end() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
