/** What there is to celebrate or to notice on a visit, from what is remembered and from the visits themselves. */
export const occasionNames = [
  'birthday',
  'anniversary',
  'visit_of_someone',
  'other_day',
  'first_visit',
  'first_visit_anniversary',
  'nth_visit',
  'back_after_long',
  'brings_friends',
  'moved_here',
] as const;
export type OccasionName = (typeof occasionNames)[number];
