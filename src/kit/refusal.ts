/** Fills a sentence; numbers and words only, never rows. */
export type RefusalParams = Record<string, string | number>;

/**
 * A rule that says no. Declared by its code in the noun file beside the rule, given its sentence in
 * the slice's words. Anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: RefusalParams;

  constructor(code: string, params: RefusalParams = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}
