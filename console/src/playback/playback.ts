import type { LookReason } from '../api/history';
import type { Board, Instant, Position } from '../api/types';
import type { Restriction } from '../restrictions/restrictions';

/** What happened, as the live stream told it. */
interface Frame {
  seq: number;
  at: Instant;
  type: string;
}
export type Moved = Omit<Position, 'basis'> & { id: string; at: Instant };

/** A past stretch of a room, as the server made it from the journal. */
export interface Playback {
  from: Instant;
  until: Instant;
  board: Board;
  frames: Frame[];
  positions: Moved[];
  /** What held at some moment of it; over within it, or later. */
  restrictions: { restriction: Restriction; overAt?: Instant }[];
}

export interface PlaybackAsked {
  interval: { from: Instant; until: Instant };
  reason: LookReason;
}
