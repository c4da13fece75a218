import type { Review } from './review.ts';

type Thing = Record<string, unknown>;

const stars: Record<string, number> = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };

/**
 * Reviews in the JSON that Google gives: Business Profile (`{"reviews": [{"starRating": "FIVE", "comment", …}]}`),
 * Takeout of one's own reviews (GeoJSON), and any list of objects as rows.
 * @returns reviews, or the objects as they are where their form is not known
 */
export function reviewsInJson(parsed: unknown): { reviews: Review[] } | { rows: Thing[] } | null {
  if (Array.isArray(parsed)) return ofList(parsed);
  if (!isThing(parsed)) return null;
  if (Array.isArray(parsed['features']))
    return { reviews: parsed['features'].filter(isThing).map(ofTakeout) };
  const list = parsed['reviews'] ?? parsed['data'] ?? parsed['results'];
  return Array.isArray(list) ? ofList(list) : null;
}

function ofList(list: unknown[]): { reviews: Review[] } | { rows: Thing[] } {
  const things = list.filter(isThing);
  return things.some((thing) => 'starRating' in thing && 'createTime' in thing)
    ? { reviews: things.map(ofBusinessProfile) }
    : { rows: things };
}

function ofBusinessProfile(thing: Thing): Review {
  const most = 5;
  return {
    text: original(textOf(thing['comment'])),
    house: locationIn(textOf(thing['name'])),
    on: dayOf(thing['createTime']),
    rating: (stars[textOf(thing['starRating'])] ?? 0) / most || null,
  };
}

/** `accounts/1/locations/2/reviews/3`: one export holds the reviews of several locations. */
function locationIn(name: string): string | null {
  return /locations\/([^/]+)/.exec(name)?.[1] ?? null;
}

function ofTakeout(feature: Thing): Review {
  const properties = isThing(feature['properties']) ? feature['properties'] : {};
  const location = isThing(properties['location']) ? properties['location'] : {};
  const rating = Number(properties['five_star_rating_published'] ?? properties['Star Rating'] ?? Number.NaN);
  return {
    text: original(textOf(properties['review_text_published'] ?? properties['Review Comment'])),
    house: textOf(location['name'] ?? location['Business Name']) || null,
    on: dayOf(properties['date'] ?? properties['Published']),
    rating: Number.isFinite(rating) ? rating / 5 : null,
  };
}

/** Google puts its own translation before what was written; the guest's words are the ones to read. */
function original(text: string): string {
  const own = /\(Original\)\s*([\s\S]+)$/.exec(text)?.[1];
  const english = /\(Translated by Google\)\s*([\s\S]*?)(?:\s*\(Original\)|$)/.exec(text)?.[1];
  // Only English is read: the translation says more than a language that is not.
  return (english ?? own ?? text).trim();
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null) : null;
}
