import type { Instant, Role } from '../api/types';

/** The shapes of `GET /api/rooms/{room}/positions`. */
export interface Position {
  person: string;
  name: string;
  roles: Role[];
  workstation: string;
  since: Instant;
  lastActionAt: Instant;
  calls: number[];
  watchedBy: string[];
}

/** What a screen shows, as it tells the server itself. */
export interface Showing {
  work: string;
  call?: number;
  incident?: number;
  unit?: string;
  filter?: string;
  drafts: { call: number; content: string }[];
}

export interface Shown {
  workstation: string;
  showing: Showing;
}
