import type { Call, Incident, Mission, Target, Unit } from '../api/types';
import { lateSeconds } from '../callbacks/call-backs';
import { targetSeconds } from '../desk/targets';
import { underWay } from '../incidents/order';

export type WaitKind = 'ringing' | 'call-back' | 'unanswered' | 'no-unit' | 'under-way';

/** Somebody or something that waits, with how long it may. */
export interface Wait {
  readonly kind: WaitKind;
  readonly key: string;
  readonly call?: number;
  readonly incident?: number;
  readonly unit?: string;
  /** Who has it in hand. */
  readonly owner?: string;
  readonly priority?: number;
  /** Seconds it has waited. */
  readonly seconds: number;
  /** Seconds beyond what the room has set itself; below 0 what is left; nothing where it has not. */
  readonly over?: number;
}

/** What is looked at, and how old something is. */
export interface Waiting {
  readonly calls: Iterable<Call>;
  readonly incidents: Iterable<Incident>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly targets: readonly Target[];
  /** So long a unit has to acknowledge. */
  readonly acknowledgeWithin?: number;
  secondsSince(at: string): number;
}

const beyond = (seconds: number, within: number | undefined) =>
  within === undefined ? {} : { over: seconds - within };

function ofCall(call: Call, now: Waiting): Wait[] {
  const key = `call-${call.id}`;
  if (call.callBack?.open) {
    const { since, owner, tryBy } = call.callBack;
    const seconds = now.secondsSince(since);
    return [
      {
        kind: 'call-back',
        key,
        call: call.id,
        seconds,
        ...(owner !== undefined && { owner }),
        ...(tryBy !== undefined && { over: lateSeconds(call.callBack, seconds) }),
      },
    ];
  }
  if (call.state !== 'ringing' && call.state !== 'abandoned') return [];
  const seconds = now.secondsSince(call.presentedAt);
  const kind = call.state === 'ringing' ? 'ringing' : 'call-back';
  const within = targetSeconds(now.targets, 'presented-to-answered');
  return [{ kind, key, call: call.id, seconds, ...beyond(seconds, within) }];
}

function ofMission(incident: Incident, mission: Mission, now: Waiting): Wait[] {
  if (!underWay(mission) || mission.progress !== 'sent') return [];
  const seconds = now.secondsSince(mission.sentAt);
  return [
    {
      kind: 'unanswered',
      key: `mission-${incident.id}-${mission.unit}`,
      incident: incident.id,
      unit: mission.unit,
      priority: incident.priority,
      seconds,
      ...beyond(seconds, now.acknowledgeWithin),
    },
  ];
}

function ofIncident(incident: Incident, now: Waiting): Wait[] {
  if (incident.state !== 'open' || incident.stamps['firstOnScene'] !== undefined) return [];
  const about = { incident: incident.id, priority: incident.priority };
  const { presented, answered, firstSent } = incident.stamps;
  if (firstSent === undefined) {
    const seconds = now.secondsSince(answered ?? incident.openedAt);
    const within = targetSeconds(now.targets, 'answered-to-first-sent', incident.priority);
    const key = `incident-${incident.id}`;
    return [{ kind: 'no-unit', key, ...about, seconds, ...beyond(seconds, within) }];
  }
  const seconds = now.secondsSince(presented ?? answered ?? incident.openedAt);
  const within = targetSeconds(now.targets, 'presented-to-first-on-scene', incident.priority);
  const key = `arrival-${incident.id}`;
  return [{ kind: 'under-way', key, ...about, seconds, ...beyond(seconds, within) }];
}

/** Whoever is farthest over comes first; then what the room has set no time for, longest first. */
export function waits(now: Waiting): Wait[] {
  const all = [
    ...[...now.calls].flatMap((call) => ofCall(call, now)),
    ...[...now.incidents].flatMap((incident) => [
      ...ofIncident(incident, now),
      ...(incident.state === 'open' ? incident.missions : []).flatMap((mission) =>
        ofMission(incident, mission, now),
      ),
    ]),
  ];
  const rank = (wait: Wait) => wait.over ?? -Infinity;
  return all.sort(
    (a, b) =>
      (rank(b) === rank(a) ? 0 : rank(b) - rank(a)) ||
      b.seconds - a.seconds ||
      a.key.localeCompare(b.key),
  );
}
