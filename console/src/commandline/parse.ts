import { KINDS, type Kind, type Reader } from './kinds';
import type { Known } from './known';
import { otherLayouts } from './layout';
import { findVerb } from './registry';
import type { Verb } from './verb';
import { wordsOf, type Word } from './words';

/** What is wrong with a line, and where; a text `console.fault.<code>` says it and what to do. */
export interface Fault {
  readonly sort: 'fault';
  readonly code: string;
  readonly verb?: Verb;
  /** The word at fault; left out when a word is missing at the end. */
  readonly word?: Word;
  readonly kind?: Kind;
  readonly others?: readonly string[];
}

/** An argument with its value; `given` is whether it was typed. */
export interface Argument {
  readonly name: string;
  readonly kind: Kind;
  readonly value: unknown;
  readonly given: boolean;
}

export interface Order {
  readonly sort: 'order';
  readonly verb: Verb;
  readonly arguments: readonly Argument[];
  /** The line in the layout it was meant in, if that was another. */
  readonly meant?: string;
}

export type Reading = { readonly sort: 'empty' } | Fault | Order;

/** A word of a shape that its place does not take: perhaps another keyboard was meant. */
const MEANINGLESS = new Set(['unknown-verb', 'misfit', 'too-much']);

/** Reads a line; never throws, whatever is typed. */
export function parse(line: string, known: Known): Reading {
  const straight = parseAsTyped(line, known);
  if (straight.sort !== 'fault' || !MEANINGLESS.has(straight.code)) return straight;
  for (const meant of otherLayouts(line)) {
    const reading = parseAsTyped(meant, known);
    if (reading.sort === 'order') return { ...reading, meant };
  }
  return straight;
}

function parseAsTyped(line: string, known: Known): Reading {
  const [first, ...rest] = wordsOf(line);
  if (first === undefined) return { sort: 'empty' };
  const verb = findVerb(first.text);
  if (verb === undefined) return { sort: 'fault', code: 'unknown-verb', word: first };
  return new Matching(verb, line, known).read(rest);
}

interface Fitted {
  readonly arguments: readonly Argument[];
  readonly unknown?: Fault;
}

/**
 * Fits words to arguments: each takes the words before it, or, left out, what is chosen. The first
 * way in which all words fit counts, even if it names something that is not there: a mistyped
 * number must not become another order. If none fits, the way that came farthest tells why.
 */
class Matching {
  #farthest: { at: number; fault: Fault } | undefined;

  constructor(
    readonly verb: Verb,
    readonly line: string,
    readonly known: Known,
  ) {}

  read(words: readonly Word[]): Reading {
    const fitted = this.#fit(words, 0, Object.entries(this.verb.takes), { arguments: [] });
    if (fitted === undefined) return this.#farthest!.fault;
    return fitted.unknown ?? { sort: 'order', verb: this.verb, arguments: fitted.arguments };
  }

  #fit(
    words: readonly Word[],
    at: number,
    wanted: readonly [string, Kind][],
    so: Fitted,
  ): Fitted | undefined {
    const [next, ...later] = wanted;
    if (next === undefined) {
      const surplus = words[at];
      return surplus === undefined ? so : this.#fail(at, { code: 'too-much', word: surplus });
    }
    return (
      this.#take(words, at, next, (to, now) => this.#fit(words, to, later, now), so) ??
      this.#leaveOut(next, (now) => this.#fit(words, at, later, now), so)
    );
  }

  #take(
    words: readonly Word[],
    at: number,
    [name, kind]: [string, Kind],
    on: (to: number, so: Fitted) => Fitted | undefined,
    so: Fitted,
  ): Fitted | undefined {
    const word = words[at];
    const reader: Reader<unknown> = KINDS[kind];
    const read = reader.read(words.slice(at), this.line, this.known);
    if ('misfit' in read)
      return this.#fail(at, word ? { code: 'misfit', word, kind } : { code: 'missing', kind });
    if ('value' in read) {
      const argument = { name, kind, value: read.value, given: true };
      return on(at + read.used, { ...so, arguments: [...so.arguments, argument] });
    }
    const fault = this.#fault({
      code: read.unknown,
      kind,
      ...(word && { word }),
      ...(read.others && { others: read.others }),
    });
    return on(at + read.used, { ...so, unknown: so.unknown ?? fault });
  }

  #leaveOut(
    [name, kind]: [string, Kind],
    on: (so: Fitted) => Fitted | undefined,
    so: Fitted,
  ): Fitted | undefined {
    const reader: Reader<unknown> = KINDS[kind];
    const value = reader.chosen?.(this.known);
    if (value === undefined) return undefined;
    return on({ ...so, arguments: [...so.arguments, { name, kind, value, given: false }] });
  }

  #fail(at: number, fault: Omit<Fault, 'sort' | 'verb'>): undefined {
    if (this.#farthest === undefined || at > this.#farthest.at)
      this.#farthest = { at, fault: this.#fault(fault) };
    return undefined;
  }

  #fault(fault: Omit<Fault, 'sort' | 'verb'>): Fault {
    return { sort: 'fault', verb: this.verb, ...fault };
  }
}
