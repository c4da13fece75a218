import { relative } from 'node:path';
import type { TestsStream } from 'node:test';
import { inspect } from 'node:util';

type Outcome = { passed: number; failed: number; skipped: number; said: string[] };
type Told = {
  name: string;
  file?: string;
  nesting: number;
  skip?: string | boolean;
  todo?: string | boolean;
};
type Ended = Told & { details: { type?: string | undefined; error?: Error } };
type Message = { file?: string; message: string };
type Summary = { file?: string; duration_ms: number };

/** Counts a run, shows a line a file, and every failure in full where it happens. */
export class Tally {
  readonly #all: Outcome = none();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Follows one group of files to its end. The runner waits for ever for a file that leaves something open behind its
   * tests, so it is ended when it has been silent for `patienceMs`.
   */
  async follow(
    stream: TestsStream,
    files: readonly string[],
    end: AbortController,
    patienceMs: number,
  ): Promise<void> {
    const outcomes = new Map<string, Outcome>(files.map((file) => [file, none()]));
    const ended = new Set<string>();
    const giveUp = () => {
      for (const file of files.filter((name) => !ended.has(name)))
        this.fail(`${file} does not end: something is left open, or it was never begun`);
      end.abort();
    };
    let timer = setTimeout(giveUp, patienceMs);
    for await (const { type, data } of stream) {
      clearTimeout(timer);
      if (end.signal.aborted) continue;
      timer = setTimeout(giveUp, patienceMs);
      const file = relative(this.#root, (data as { file?: string } | undefined)?.file ?? '');
      const outcome = outcomes.get(file);
      if (!outcome) continue;
      if (type === 'test:pass' || type === 'test:fail')
        this.#count(type === 'test:pass', data as Ended, outcome);
      else if (type === 'test:stderr' || type === 'test:stdout') outcome.said.push((data as Message).message);
      else if (type === 'test:diagnostic') hear((data as Message).message, outcome);
      else if (type === 'test:summary') showFile(file, outcome, (data as Summary).duration_ms);
      if (type === 'test:summary' || isOnlyAFile(data as Ended, this.#root)) ended.add(file);
    }
    clearTimeout(timer);
    for (const [file, outcome] of outcomes) this.#add(file, outcome);
  }

  fail(sentence: string): void {
    this.#all.failed += 1;
    console.log(`  ✖ ${sentence}`);
  }

  isWell(): boolean {
    return this.#all.failed === 0 && this.#all.passed > 0;
  }

  line(): string {
    const { passed, failed, skipped } = this.#all;
    if (passed + failed === 0) this.fail('no test ran');
    return `\n${passed} passed, ${this.#all.failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  }

  #count(passed: boolean, told: Ended, outcome: Outcome): void {
    if (told.details.type === 'suite' || isOnlyAFile(told, this.#root)) {
      if (!passed && !failedWithin(told)) show(told, outcome);
    } else if (told.skip !== undefined || told.todo !== undefined) outcome.skipped += 1;
    else if (passed) outcome.passed += 1;
    else if (failedWithin(told)) outcome.failed += 1;
    else show(told, outcome);
  }

  #add(file: string, outcome: Outcome): void {
    if (outcome.failed > 0 && outcome.said.length > 0)
      console.log(`\n  ${file} said:\n${outcome.said.join('').replace(/^/gm, '    ')}`);
    if (outcome.passed + outcome.failed + outcome.skipped === 0) this.fail(`${file} has no test in it`);
    this.#all.passed += outcome.passed;
    this.#all.failed += outcome.failed;
    this.#all.skipped += outcome.skipped;
  }
}

function show(told: Ended, outcome: Outcome): void {
  outcome.failed += 1;
  const error = told.details.error;
  const why = inspect(error?.cause instanceof Error ? error.cause : error, { colors: process.stdout.isTTY });
  console.log(`\n  ✖ ${told.name}\n${why.replace(/^/gm, '    ')}\n`);
}

/** What a test says of itself, such as the size of a slice; not the runner's own counts. */
function hear(message: string, outcome: Outcome): void {
  if (!/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/.test(message))
    outcome.said.push(`${message}\n`);
}

function showFile(file: string, { passed, failed }: Outcome, ms: number): void {
  console.log(
    `  ${failed ? '✖' : '✔'} ${file}  ${passed} passed${failed ? `, ${failed} failed` : ''}  ${(ms / 1000).toFixed(1)} s`,
  );
}

function none(): Outcome {
  return { passed: 0, failed: 0, skipped: 0, said: [] };
}

/** A file is reported as a test when it has none of its own, or when it broke outside of them. */
function isOnlyAFile(told: Told, root: string): boolean {
  return (
    told.nesting === 0 &&
    told.file !== undefined &&
    (told.name === told.file || told.name === relative(root, told.file))
  );
}

/** The failure of a test whose own tests failed has been shown with them. */
function failedWithin(told: Ended): boolean {
  return (told.details.error as { failureType?: string } | undefined)?.failureType === 'subtestsFailed';
}
