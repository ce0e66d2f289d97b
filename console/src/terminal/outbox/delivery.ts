import { get, request } from '../../api/http';
import { Problem } from '../../api/problem';
import type { RefusalTold, StoredEntry } from './entry';

/** What became of something sent. `unreachable`: nobody knows; the same is sent again. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'refused'; refusal: RefusalTold }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' };

const WORKSTATION = 'terminal';

/**
 * Sends one thing once; its body stands in it.
 *
 * @param giveUp something more urgent waits behind it: nobody knows whether it came, it is sent again
 */
export async function deliver(entry: StoredEntry, giveUp: AbortSignal): Promise<Outcome> {
  const room = encodeURIComponent(entry.room);
  const headers = { 'X-Person': entry.owner, 'X-Workstation': WORKSTATION };
  try {
    await request('POST', `/api/rooms/${room}/commands`, entry.body, { headers, giveUp });
    return { kind: 'done' };
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    if (cause.code === 'csrf-missing') await freshToken();
    return outcomeOf(cause);
  }
}

/** A look at the session brings a token with it; without a line the next attempt looks again. */
const freshToken = () => get('/api/session').catch(() => undefined);

/** What a problem means for the thing that was sent. */
export function outcomeOf(problem: Problem): Outcome {
  const { status, code, title, detail } = problem;
  if (status === 401) return { kind: 'signed-out' };
  const passing = status === 0 || status === 408 || status === 429 || status >= 500;
  if (passing || code === 'csrf-missing') return { kind: 'unreachable' };
  return { kind: 'refused', refusal: { title, detail } };
}
