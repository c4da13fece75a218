import css from './Sparkline.module.css';

type Series = { kind: 'hospitality' | 'service'; words: string; values: (number | null)[] };

type SparklineProps = {
  /** What the lines say, in a sentence. */
  label: string;
  series: Series[];
  range: [low: number, high: number];
};

const width = 340;
const height = 64;
const inset = 5;

/** A few lines over the same steps; a value not known breaks its line. */
export function Sparkline({ label, series, range }: SparklineProps) {
  return (
    <figure>
      <svg className={css.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {series.map(({ kind, words, values }) => (
          <path key={words} className={css[kind]} d={path(values, range)} />
        ))}
      </svg>
      <figcaption className={css.legend}>
        {series.map(({ kind, words }) => (
          <span key={words} className={css[kind]}>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

// A single point is drawn as a line of no length, which a round cap makes a dot.
function path(values: (number | null)[], [low, high]: [number, number]): string {
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  const rise = (height - 2 * inset) / (high - low || 1);
  return values
    .map((value, at) => {
      if (value === null) return '';
      const x = (inset + at * step).toFixed(1);
      const y = (height - inset - (value - low) * rise).toFixed(1);
      const joined = typeof values[at - 1] === 'number';
      return joined ? `L${x} ${y}` : `M${x} ${y}h0`;
    })
    .join('');
}
