import css from './TimeColumn.module.css';

type TimeColumnProps = {
  /** As it is read, such as 10:30. */
  time: string;
  dateTime?: string | undefined;
  detail?: string | undefined;
};

export function TimeColumn({ time, dateTime, detail }: TimeColumnProps) {
  return (
    <div className={css.column}>
      <time dateTime={dateTime}>{time}</time>
      {detail && <small>{detail}</small>}
    </div>
  );
}
