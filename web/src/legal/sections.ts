/** A paragraph, or points of a list. */
export type Passage = string | readonly string[];

export type Section = {
  heading: string;
  passages: readonly Passage[];
  /** Where one goes on from here. */
  link?: { words: string; to: '/settings'; hash: 'data' };
};

/** A text of ours, written in each language for itself: no sentence of it is a translation. */
export type LegalText = { opening: string; sections: readonly Section[] };
