import type { Incident, Mission, Progress } from '../api/types';
import { STEPS } from '../api/types';

/** Minutes without a unit sent after which an incident of each priority, 0 to 4, waits too long. */
const PATIENCE_MINUTES = [1, 2, 5, 10, 20];

export const underWay = (mission: Mission): boolean =>
  mission.recalled !== true && mission.progress !== 'cleared';

/** Whether nobody is on the way yet. */
export const isWaiting = (incident: Incident): boolean =>
  incident.state === 'open' && incident.stamps['firstSent'] === undefined;

export function waitsTooLong(incident: Incident, seconds: number): boolean {
  const patience = PATIENCE_MINUTES[incident.priority] ?? Infinity;
  return isWaiting(incident) && seconds > patience * 60;
}

/** Open incidents: by priority, then those nobody was sent to, then the longest open. */
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
