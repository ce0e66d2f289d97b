import type { Target } from '../api/types';

/** Seconds that the room itself has set for an interval: for this priority, else for all. */
export function targetSeconds(
  targets: readonly Target[],
  interval: string,
  priority?: number,
): number | undefined {
  const ofInterval = targets.filter((target) => target.interval === interval);
  const found =
    ofInterval.find((target) => target.priority === priority) ??
    ofInterval.find((target) => target.priority === undefined);
  return found?.withinSeconds;
}
