import type { Addressee, Place } from '../api/types';

/** Something that can be named in a line. */
export interface Named {
  /** What completion inserts. */
  readonly code: string;
  /** Other words for it, as {@link plain} leaves them. */
  readonly words: readonly string[];
  /** What it is, for people. */
  readonly says: string;
}

/** An audience that has a word. */
export interface NamedAddressee extends Named {
  readonly addressee: Addressee;
}

/** All that a line can speak of at this moment; the parser knows nothing else. */
export interface Known {
  readonly units: readonly Named[];
  readonly incidents: readonly Named[];
  readonly calls: readonly Named[];
  readonly settled: readonly Named[];
  /** Calls whose callers are to be called back, the chosen one first. */
  readonly callBacks: readonly Named[];
  readonly callBackWhys: readonly Named[];
  readonly tryResults: readonly Named[];
  /** What may be heard on a silent call. */
  readonly silentSigns: readonly Named[];
  readonly merged: readonly Named[];
  /** Oldest first. */
  readonly ringing: readonly Named[];
  /** Those nobody took on yet, the most urgent first. */
  readonly alarms: readonly Named[];
  /** Hazards, bulletins and messages that stand, unread ones first. */
  readonly notices: readonly Named[];
  /** Whom one can write to beside units. */
  readonly addressees: readonly NamedAddressee[];
  readonly groups: readonly Named[];
  readonly districts: readonly Named[];
  readonly histories: readonly Named[];
  readonly lookReasons: readonly Named[];
  readonly hazards: readonly Named[];
  readonly bulletins: readonly Named[];
  readonly restrictionReasons: readonly Named[];
  /** Closed roads and slow zones that hold. */
  readonly restrictions: readonly Named[];
  readonly natures: readonly Named[];
  readonly closings: readonly Named[];
  readonly services: readonly Named[];
  readonly outcomes: readonly Named[];
  readonly statuses: readonly Named[];
  readonly panicEnds: readonly Named[];
  readonly vehicles: readonly Named[];
  readonly shifts: readonly Named[];
  readonly priorities: readonly Named[];
  readonly urgencies: readonly Named[];
  readonly languages: readonly Named[];
  readonly themes: readonly Named[];
  readonly screens: readonly Named[];
  /** Colleagues who work at positions. */
  readonly people: readonly Named[];
  /** What the search found for the words that stand where a place is expected. */
  readonly places: readonly Named[];
  /** Places taken from the search, by the coordinates that stand for them in the line. */
  readonly taken: ReadonlyMap<string, Place>;
  /** What is meant when nothing is said. */
  readonly chosen: { readonly unit?: string; readonly incident?: number; readonly call?: number };
}
