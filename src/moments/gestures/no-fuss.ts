/** Whether a dislike says that surprises are not welcome: no fuss, no attention, no singing. */
export function wantsNoFuss(said: string): boolean {
  return noFuss.test(said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

/**
 * In the languages a house writes its notes in. A word of it within an aversion is enough: of two ways to be wrong,
 * giving nothing to somebody who would have liked it is the smaller one.
 */
const noFuss = new RegExp(
  [
    String.raw`\b(?:surpris\w+|fuss\w*|attention|singing|sung (?:to|at)|sing (?:to|for|happy)|happy birthday|spotlight|ceremon\w+|made much of|limelight|freebies?|gifts?|presents?)\b`,
    String.raw`\b(?:uberrasch\w+|ueberrasch\w+|aufsehen|aufhebens|aufmerksamkeit|rummel|mittelpunkt|standchen|staendchen|vorsingen|gesungen|geschenke?n?)\b`,
    String.raw`\b(?:surprises?|chichis?|tralala|cadeaux?|chante\w*|chanson d.anniversaire|se faire remarquer)\b`,
    String.raw`\b(?:sorpres\w+|alboroto|protagonismo|llamar la atencion|que le canten|cantar\w*|regalos?)\b`,
    String.raw`\b(?:sorpres\w+|clamore|attenzioni?|cerimonie|al centro|cantino|regali|regalo)\b`,
    String.raw`\b(?:verrassing\w*|poespas|drukte om|aandacht|middelpunt|toezingen|toegezongen|cadeau\w*)\b`,
  ].join('|'),
);
