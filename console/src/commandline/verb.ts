import type { Command } from '../api/commands';
import type { Desk } from '../desk/desk.svelte';
import type { Arguments } from '../i18n/format';
import type { Right } from '../session/rights';
import type { Kind, ValueOf } from './kinds';

/**
 * A verb of the command line. To add one:
 * 1. declare it with {@link verb} in a file below `verbs/` and put it into `VERBS` (`registry.ts`);
 * 2. give its words: the first Arabic and the first Latin one are what the cheat sheet shows; no
 *    word may be another verb's, not even typed on the wrong keyboard (a test says which clash);
 * 3. give its arguments in order, each by a name of your own and a kind (`kinds.ts`); an argument
 *    whose kind has a `chosen` may be left out and then means what is chosen on the screen;
 * 4. write what it does under `console.verb.<id>` in the three languages, in the imperative;
 * 5. `run` does it, mostly by {@link ask}; what can be undone says how.
 * Parsing, completion, what Enter will do, errors, the cheat sheet and undo come by themselves.
 */
export interface Verb<T extends Takes = Takes> {
  readonly id: string;
  readonly words: { readonly ar: readonly string[]; readonly latin: readonly string[] };
  /** Name and kind of each argument, in the order in which they are typed. */
  readonly takes: T;
  /** Without it, everybody at a desk may. */
  readonly right?: Right;
  run(values: Values<T>, desk: Desk, line: OfLine): Promise<Done>;
}

export type Takes = Readonly<Record<string, Kind>>;
export type Values<T extends Takes> = { readonly [Name in keyof T]: ValueOf[T[Name]] };

/**
 * How a line ended: refused by the room (the desk shows why) or here (a text `console.fault.<fault>`
 * says why), done for good, done without changing anything, answered in words, or done and how it
 * is undone.
 */
export type Done =
  | 'refused'
  | { readonly fault: string; readonly values?: Arguments }
  | 'done'
  | 'looked'
  | { readonly says: string }
  | { readonly undo: () => Promise<Done> };

/** What a verb may want of the line it was typed in. */
export interface OfLine {
  undo(): Promise<Done>;
  help(): void;
}

/** The parser gives each verb exactly the arguments it takes, so its values' types may be dropped. */
export const verb = <T extends Takes>(declared: Verb<T>): Verb => declared as unknown as Verb;

/**
 * Asks the room for several things in turn, until one is refused; the desk shows why.
 *
 * @param inverse what takes it all back, if anything does
 */
export async function ask(
  desk: Desk,
  commands: readonly Command[],
  inverse?: readonly Command[],
): Promise<Done> {
  for (const command of commands) if ((await desk.act(command)) === undefined) return 'refused';
  return inverse === undefined ? 'done' : { undo: () => ask(desk, inverse) };
}
