/** What kind of an evening it is, typed by hand. */
export const weathers = ['hot', 'mild', 'cold', 'rain', 'snow', 'storm'] as const;
export type Weather = (typeof weathers)[number];
