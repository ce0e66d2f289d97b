import type { Instant, LocalName } from '../api/types';

/** Something to practise. */
export interface Choice {
  key: string;
  title: LocalName;
  about: LocalName;
  calls: number;
  minutes: number;
}

/** A scripted call, as its trainer sees it. */
export interface Card {
  key: string;
  title: LocalName;
  afterSeconds: number;
  /** How often it has rung. */
  rung: number;
  place: LocalName;
  lines: LocalName[];
}

/** What became of a call, beside the room's own targets. */
export interface Debriefed {
  number: number;
  title: LocalName;
  /** Left out once they have left the board. */
  call?: number;
  incident?: number;
  taken: { interval: string; seconds?: number; withinSeconds?: number }[];
}

export interface Exercise {
  id: string;
  /** Left out when its scenario is no longer there. */
  title?: LocalName;
  state: 'running' | 'paused' | 'halted' | 'ended';
  pacePercent: number;
  elapsedSeconds: number;
  calls: number;
  /** How many of these have rung. */
  rung: number;
  startedAt: Instant;
  cards: Card[];
  /** What the callers say to whoever answered them. */
  voices: { call: number; lines: LocalName[] }[];
  debrief: Debriefed[];
}

/** What is practised in a training room, as this person may see it. */
export interface ExerciseView {
  scenarios: Choice[];
  exercise?: Exercise;
}

export type Move = 'pause' | 'go-on' | 'end';

/** How fast the time of an exercise goes, in percent. */
export const PACES = [50, 100, 200, 400] as const;
export type Pace = (typeof PACES)[number];
