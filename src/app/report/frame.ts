/** The room a plot has, in units that are pixels where it is shown at its size. */
export type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Each plot is drawn twice, so that its words keep their size on a phone. */
export const wide: Frame = { width: 720, height: 320, left: 56, right: 16, top: 16, bottom: 44 };
export const narrow: Frame = { width: 342, height: 260, left: 50, right: 12, top: 16, bottom: 44 };
