/** What became of a link: under the threshold, its records are together, or their groups were not joined. */
export const verdicts = ['too weak', 'together', 'weak bridge', 'kept apart'] as const;
export const [together, weakBridge, keptApart] = [1, 2, 3];
