import { folded } from '../calls/search';
import { latin } from '../map/coordinates';

/** One word of a typed line. */
export interface Word {
  /** With Latin digits, without what people spell in several ways. */
  readonly text: string;
  readonly raw: string;
  /** Where it stands in the line; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

/** A word with a comma goes on behind it, blanks or not: `12, 14` and `31.63, -8.01` are one each. */
const WORD = /[^\s,،]+(?:\s*[,،]\s*[^\s,،]+)*|[,،]+/g;

export const plain = (text: string): string => folded(latin(text));

export function wordsOf(line: string): Word[] {
  return [...line.matchAll(WORD)].map((match) => ({
    text: plain(match[0].replace(/\s+/g, '')),
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
