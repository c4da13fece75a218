/** One review as a file has it. `text` is all its guest wrote; what a file does not say is null. */
export type Review = {
  text: string;
  /** The business it is about, where a file has several. */
  house: string | null;
  /** YYYY-MM-DD. */
  on: string | null;
  /** 0 to 1: stars as a share of the most there are. */
  rating: number | null;
};

/** What stands in the columns of a file, as one reads it. */
export type Columns = {
  /** Read one after the other: a title, what was liked, what was not. */
  text: readonly number[];
  house: number | null;
  date: number | null;
  rating: number | null;
};
