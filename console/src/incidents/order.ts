import type { Incident, Instant, Mission, Progress, Target } from '../api/types';
import { STEPS } from '../api/types';
import { targetSeconds } from '../desk/targets';

/** Where the room has set no target: minutes that an incident of each priority, 0 to 4, may wait. */
const USUAL_MINUTES = [1, 2, 5, 10, 20];

export const underWay = (mission: Mission): boolean =>
  mission.ended === undefined && mission.progress !== 'cleared';

/** Whether a unit is on a mission for it, or has it as its next. */
export const isServed = (incident: Incident): boolean =>
  incident.missions.some(underWay) || incident.waiting.some(({ cause }) => cause === 'stacked');

/** When the mission's latest step was. */
export const lastStamp = (mission: Mission): Instant =>
  mission.clearedAt ??
  mission.onSceneAt ??
  mission.enRouteAt ??
  mission.acknowledgedAt ??
  mission.sentAt;

/** Since when the incident waits because its unit was called away and nobody came instead. */
export function leftSince(incident: Incident): Instant | undefined {
  if (incident.missions.some(underWay)) return undefined;
  return incident.waiting
    .filter(({ cause }) => cause === 'interrupted')
    .map(({ since }) => since)
    .sort()[0];
}

/** From when on it is counted how long nobody is sent. */
export const waitsSince = (incident: Incident): Instant =>
  leftSince(incident) ?? incident.stamps['answered'] ?? incident.openedAt;

/** Whether nobody is on the way yet, or nobody any more though it is not over. */
export const isWaiting = (incident: Incident): boolean =>
  incident.state === 'open' &&
  (incident.missions.length === 0 || leftSince(incident) !== undefined);

/**
 * Whether nobody was sent in the time that the room's own targets give.
 *
 * @param seconds since {@link waitsSince}
 */
export function waitsTooLong(
  incident: Incident,
  seconds: number,
  targets: readonly Target[] = [],
): boolean {
  const longest =
    targetSeconds(targets, 'answered-to-first-sent', incident.priority) ??
    (USUAL_MINUTES[incident.priority] ?? Infinity) * 60;
  return isWaiting(incident) && seconds > longest;
}

/** Open incidents: by priority, then those that nobody is sent to, then the longest open. */
export function queueOrder(incidents: Iterable<Incident>): Incident[] {
  return [...incidents]
    .filter((incident) => incident.state === 'open')
    .sort(
      (a, b) =>
        a.priority - b.priority ||
        Number(isWaiting(b)) - Number(isWaiting(a)) ||
        a.openedAt.localeCompare(b.openedAt) ||
        a.id - b.id,
    );
}

/** The farthest that any of its units has come; nothing when nobody is under way. */
export function farthest(incident: Incident): Progress | undefined {
  const steps = incident.missions
    .filter(underWay)
    .map((mission) => STEPS.indexOf(mission.progress));
  return steps.length === 0 ? undefined : STEPS[Math.max(...steps)];
}

/** The steps a mission can still take. */
export const stepsLeft = (mission: Mission): readonly Progress[] =>
  underWay(mission) ? STEPS.slice(STEPS.indexOf(mission.progress) + 1) : [];
