import type { Fits, Giver, Idea, IdeaContent } from '../idea.ts';

/** One idea as the book writes it: what it leaves out costs nothing, holds nothing and may be given by anyone. */
export type Page = {
  title: string;
  needs: string;
  cost?: number;
  contains?: readonly IdeaContent[];
  who?: Giver;
  fits: Fits;
};

export function ideaOf(key: string, { title, needs, cost, contains, who, fits }: Page): Idea {
  return {
    ...{ key, title, needs, fits },
    costMinor: cost ?? 0,
    contains: contains ?? [],
    who: who ?? 'anyone',
    inspiration: false,
  };
}
