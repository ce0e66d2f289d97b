import type { Call, CallBack, CallBackRules, TryResult } from '../api/types';

/** What holds while a room's settings have not come yet. */
const USUAL: CallBackRules = { firstWithin: 120, againWithin: 300, tries: 3 };

/** Somebody still has to reach the caller. */
export const isToCallBack = (call: Call): boolean =>
  call.state === 'abandoned' || call.callBack?.open === true;

/** The outcomes by which one gives up reaching a caller, where one may. */
export const GIVING_UP: readonly string[] = ['silent', 'abandoned'];

export const triesNeeded = (rules: CallBackRules | undefined): number => (rules ?? USUAL).tries;

/**
 * Seconds by which the next try is late; below 0 what is left of its time.
 *
 * @param elapsed seconds since the room knew that it must call back
 */
export const lateSeconds = ({ since, tryBy }: CallBack, elapsed: number): number =>
  tryBy === undefined ? 0 : elapsed - (Date.parse(tryBy) - Date.parse(since)) / 1000;

/** Whether one has tried as often as the room asks for, or knows that it is no use. */
export const mayGiveUp = (back: CallBack, needed: number): boolean =>
  back.tries.length >= needed || back.tries.some(({ result }) => result === 'wrong-number');

/** A sign for each result, so that colour is never alone. */
export const RESULT_SIGNS: Record<TryResult, string> = {
  reached: '✓',
  'no-answer': '∅',
  busy: '◍',
  unreachable: '⊘',
  'wrong-number': '✗',
};
