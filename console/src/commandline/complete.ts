import { KINDS, type Kind, type Reader } from './kinds';
import type { Known } from './known';
import { findVerb, VERBS, wordsOfVerb } from './registry';
import type { Verb } from './verb';
import { plain, wordsOf, type Word } from './words';

/** One way to go on: the line as it would be, and what the new word means. */
export type Completion =
  | { readonly sort: 'verb'; readonly line: string; readonly word: string; readonly verb: Verb }
  | {
      readonly sort: 'argument';
      readonly line: string;
      readonly word: string;
      readonly kind: Kind;
      readonly says: string;
    };

const MOST = 12;
const ARABIC = /[\u0600-\u06ff]/;

/** What the last word, begun or not yet begun, may become; nothing for an empty line. */
export function completions(
  line: string,
  known: Known,
  may: (verb: Verb) => boolean,
): Completion[] {
  const words = wordsOf(line);
  const place = placeWords(line, known);
  if (place !== undefined) return placesFor(line.slice(0, place.start), known);
  const begun = /\s$/.test(line) ? undefined : words.at(-1);
  const whole = begun === undefined ? words : words.slice(0, -1);
  const [first, ...rest] = whole;
  const kept = line.slice(0, begun?.start ?? line.length);
  if (first === undefined) return begun === undefined ? [] : verbsFor(begun, kept, may);
  const verb = findVerb(first.text);
  if (verb === undefined || !may(verb)) return [];
  const kinds = new Set<Kind>();
  kindsAt(rest, Object.values(verb.takes), { line, known, kinds });
  return argumentsFor(begun?.text ?? '', kept, [...kinds], known).slice(0, MOST);
}

/** Each verb once: by the word that begins so, else by the first word in the script typed. */
function verbsFor(begun: Word, kept: string, may: (verb: Verb) => boolean): Completion[] {
  const found = VERBS.filter(may).flatMap((verb): Completion[] => {
    const all = wordsOfVerb(verb);
    const word =
      all.find((one) => plain(one) === begun.text) ??
      all.find((one) => plain(one).startsWith(begun.text));
    return word === undefined ? [] : [{ sort: 'verb', line: `${kept}${word} `, word, verb }];
  });
  const exact = (one: Completion) => Number(plain(one.word) === begun.text);
  return found.sort((a, b) => exact(b) - exact(a)).slice(0, MOST);
}

/** The words of a line that stand where a place is expected, if they are to be searched. */
export function placeWords(line: string, known: Known): Word | undefined {
  const [first, ...rest] = wordsOf(line);
  const verb = first === undefined ? undefined : findVerb(first.text);
  if (verb === undefined) return undefined;
  const from = wordAt('place', rest, Object.values(verb.takes), { line, known, kinds: new Set() });
  const text = from === undefined ? '' : line.slice(from.start);
  return from !== undefined && /\p{L}/u.test(text)
    ? { text, raw: text, start: from.start, end: line.length }
    : undefined;
}

/** Where the first argument of a kind would have to begin, of words that are none. */
function wordAt(
  sought: Kind,
  words: readonly Word[],
  [kind, ...later]: readonly Kind[],
  walk: Walk,
): Word | undefined {
  if (kind === undefined || words.length === 0) return undefined;
  const reader: Reader<unknown> = KINDS[kind];
  const read = reader.read(words, walk.line, walk.known);
  if (kind === sought) return 'misfit' in read ? words[0] : undefined;
  const taken = 'used' in read ? wordAt(sought, words.slice(read.used), later, walk) : undefined;
  const leftOut = reader.chosen?.(walk.known) !== undefined;
  return taken ?? (leftOut ? wordAt(sought, words, later, walk) : undefined);
}

const placesFor = (kept: string, known: Known): Completion[] =>
  known.places.map(({ code, says }) => ({
    sort: 'argument',
    line: `${kept}${code} `,
    word: code,
    kind: 'place',
    says,
  }));

interface Walk {
  readonly line: string;
  readonly known: Known;
  readonly kinds: Set<Kind>;
}

/** Collects what may follow the words that are there. */
function kindsAt(words: readonly Word[], wanted: readonly Kind[], walk: Walk): void {
  const [kind, ...later] = wanted;
  if (kind === undefined) return;
  const reader: Reader<unknown> = KINDS[kind];
  const left = reader.chosen?.(walk.known) !== undefined;
  if (words.length === 0) walk.kinds.add(kind);
  else {
    const read = reader.read(words, walk.line, walk.known);
    if ('used' in read) kindsAt(words.slice(read.used), later, walk);
  }
  if (left) kindsAt(words, later, walk);
}

function argumentsFor(begun: string, kept: string, kinds: Kind[], known: Known): Completion[] {
  // Of several units, the last is being typed.
  const comma = Math.max(begun.lastIndexOf(','), begun.lastIndexOf('+')) + 1;
  return kinds.flatMap((kind) => {
    const listed = kind === 'units' ? comma : 0;
    const wanted = begun.slice(listed).replace(/^#/, '');
    const reader: Reader<unknown> = KINDS[kind];
    return reader
      .options(known)
      .filter(({ code, words }) =>
        [plain(code), ...words].some(
          (word) => word.startsWith(wanted) || lettersOff(word).startsWith(wanted),
        ),
      )
      .map(({ code, words, says }) => {
        const word = begun.slice(0, listed) + inScript(begun, code, words);
        return { sort: 'argument' as const, line: `${kept}${word} `, word, kind, says };
      });
  });
}

const lettersOff = (word: string): string =>
  /^\D*\d+$/.test(word) ? word.replace(/^\D+/, '') : word;

/** What was begun in Arabic letters goes on in them. */
function inScript(begun: string, code: string, words: readonly string[]): string {
  const arabic = words.find((word) => ARABIC.test(word) && word.startsWith(begun));
  return ARABIC.test(begun) && arabic !== undefined && !arabic.includes(' ') ? arabic : code;
}
