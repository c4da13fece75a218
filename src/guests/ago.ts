import { daysBetween } from '#kit/day.ts';

/** How long ago a day was, as one says it: "yesterday", "two weeks ago", "in March", "in March 2024". */
export function ago(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 7) return `${inWords[days]} days ago`;
  if (days < 14) return 'a week ago';
  if (days < 35) return `${inWords[Math.floor(days / 7)]} weeks ago`;
  const month = monthNames[Number(day.slice(5, 7)) - 1]!;
  return days < 330 ? `in ${month}` : `in ${month} ${day.slice(0, 4)}`;
}

const inWords = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
