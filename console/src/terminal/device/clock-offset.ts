/** How far the server's clock is ahead of this device's, and how well that is known. */
export interface Offset {
  millis: number;
  /** Half the round trip: the truth lies no farther off. */
  uncertaintyMillis: number;
  /** By this device's clock, in milliseconds since 1970. */
  measuredAt: number;
}

/** From here on people are told that their clock is wrong. */
const WARN_MILLIS = 5_000;
/** From here on intervals that rest on this clock are doubtful. */
const DOUBT_MILLIS = 60_000;
/** A clock drifts: an old measurement counts for no more, however sharp it was. */
const GOOD_FOR_MILLIS = 5 * 60_000;

/**
 * The server said its time somewhere between asking and hearing: taken for the middle.
 *
 * @param serverAt milliseconds since 1970
 */
export const measured = (askedAt: number, serverAt: number, heardAt: number): Offset => ({
  millis: Math.round(serverAt - (askedAt + heardAt) / 2),
  uncertaintyMillis: Math.ceil((heardAt - askedAt) / 2),
  measuredAt: heardAt,
});

/** The better of two measurements; the newer one where they contradict: a clock was set. */
export function better(known: Offset | undefined, next: Offset): Offset {
  if (known === undefined) return next;
  const old = next.measuredAt - known.measuredAt > GOOD_FOR_MILLIS;
  const apart = Math.abs(known.millis - next.millis);
  const contradict = apart > known.uncertaintyMillis + next.uncertaintyMillis;
  return old || contradict || next.uncertaintyMillis <= known.uncertaintyMillis ? next : known;
}

export type ClockState = 'unknown' | 'right' | 'wrong' | 'doubtful';

export function clockState(offset: Offset | undefined): ClockState {
  if (offset === undefined) return 'unknown';
  const off = Math.abs(offset.millis);
  if (off > DOUBT_MILLIS) return 'doubtful';
  return off > WARN_MILLIS ? 'wrong' : 'right';
}
