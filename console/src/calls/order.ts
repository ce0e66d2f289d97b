import type { Call } from '../api/types';
import { isToCallBack } from '../callbacks/call-backs';

/**
 * Calls that still need a person: answered or ended, led to nothing yet. A person's own come first,
 * then callers to be called back, each oldest first.
 */
export function inHand(calls: Iterable<Call>, login: string | undefined): Call[] {
  const rank = (call: Call) =>
    login !== undefined && (call.heldBy ?? call.answeredBy) === login
      ? 0
      : isToCallBack(call)
        ? 1
        : 2;
  return [...calls]
    .filter((call) => ['answered', 'ended', 'abandoned'].includes(call.state))
    .sort((a, b) => rank(a) - rank(b) || a.presentedAt.localeCompare(b.presentedAt));
}

/** Calls that were closed or attached, the latest first. */
export const settled = (calls: Iterable<Call>): Call[] =>
  [...calls]
    .filter((call) => call.state === 'attached' || call.state === 'closed')
    .sort((a, b) => b.id - a.id);
