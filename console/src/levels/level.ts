import type { Instant } from '../api/types';

/** The shapes of `GET /api/rooms/{room}/levels`. */
export const PERIODS = ['shift', 'hour', 'today'] as const;
export type Period = (typeof PERIODS)[number];

/** What a group of intervals took. */
export interface Figure {
  n: number;
  p50Seconds?: number;
  p90Seconds?: number;
  /** Those of the n that a target of the room speaks of, and those of them that kept to it. */
  aimed: number;
  within: number;
  /** Counted beside: not over yet, lacking a stamp for good, ending before they begin. */
  pending: number;
  missing: number;
  outOfOrder: number;
  /** Those of the n that rest on a clock which is not to be relied on. */
  doubtful: number;
  /** Those of the n that are as cards tell them, entered after an outage. */
  late: number;
}

export interface Aim {
  withinSeconds: number;
  sharePercent: number;
}

export interface Step {
  from: Instant;
  figure: Figure;
}

export interface Level {
  name: 'answer' | 'dispatch' | 'arrival';
  interval: string;
  target?: Aim;
  all: Figure;
  byPriority: { priority?: number; target?: Aim; figure: Figure }[];
  byDistrict: { district?: string; figure: Figure }[];
  course: Step[];
}

export interface Levels {
  period: Period;
  from: Instant;
  to: Instant;
  levels: Level[];
}

/** Whole percent within the target, rounded down: 89.9 is not 90. Nothing where there is none. */
export const sharePercent = ({ aimed, within }: Figure): number | undefined =>
  aimed === 0 ? undefined : Math.floor((within * 100) / aimed);

/** Whether enough of them kept to the target; nothing where there is nothing to judge. */
export function isReached(figure: Figure, aim: Aim | undefined): boolean | undefined {
  return aim === undefined || figure.aimed === 0
    ? undefined
    : figure.within * 100 >= aim.sharePercent * figure.aimed;
}

/** Norms of others, to compare with; none of them is a target of this room. */
export interface Norm {
  id: string;
  level: Level['name'];
  withinSeconds: number;
  /** Left out where its makers gave none. */
  sharePercent?: number;
}

export const NORMS: readonly Norm[] = [
  { id: 'nena-15', level: 'answer', withinSeconds: 15, sharePercent: 90 },
  { id: 'nena-20', level: 'answer', withinSeconds: 20, sharePercent: 95 },
  { id: 'uk-999', level: 'answer', withinSeconds: 10, sharePercent: 90 },
  { id: 'nfpa-1225', level: 'dispatch', withinSeconds: 60, sharePercent: 90 },
  { id: 'uk-pledge', level: 'arrival', withinSeconds: 900 },
  { id: 'amsterdam', level: 'arrival', withinSeconds: 900, sharePercent: 85 },
];
