import { get } from '../api/http';
import type { Instant } from '../api/types';

/** What was refused of a unit's positions for one reason. */
export interface Refused {
  code: string;
  times: number;
  lastAt: Instant;
}

export interface RefusedPositions {
  /** When the server was started. */
  since: Instant;
  /** One for each reason. */
  refused: Refused[];
}

export const listRefused = (room: string, unit: string) =>
  get<RefusedPositions>(
    `/api/rooms/${encodeURIComponent(room)}/units/${encodeURIComponent(unit)}/refused-positions`,
  );
