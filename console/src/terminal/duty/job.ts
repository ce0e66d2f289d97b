import { RoomApi } from '../../api/room';
import {
  STEPS,
  type Alarm,
  type Incident,
  type IncidentDetails,
  type Mission,
  type Notice,
  type Progress,
  type RoomSettings,
  type Unit,
  type UnitWay,
} from '../../api/types';
import { underWay } from '../../incidents/order';
import type { StoredEntry } from '../outbox/entry';

/** All that a crew has to know, as last heard; kept on the device. */
export interface Duty {
  settings: RoomSettings;
  unit?: Unit;
  /** What waits for the unit, the next one first. */
  waiting?: Incident[];
  incident?: IncidentDetails;
  mission?: Mission;
  way?: UnitWay;
  /** What this crew must be told, and the hazards where its mission is. */
  notices: Notice[];
  /** That this crew is in danger, with who has taken it on. */
  panicAlarm?: Alarm;
  /** By the server's clock, in milliseconds since 1970. */
  heardAt: number;
}

/** Reads the duty of a unit anew. */
export async function readDuty(api: RoomApi, own: string, settings: RoomSettings): Promise<Duty> {
  const board = await api.board();
  const unit = board.units.find(({ id }) => id === own);
  const missions = board.incidents
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, missions }) => missions.map((mission) => ({ id, mission })));
  const found = missions.find(({ mission }) => mission.unit === own && underWay(mission));
  const { notices } = board;
  const panicAlarm = board.alarms.find((alarm) => alarm.kind === 'panic' && alarm.unit === own);
  const waiting = (unit?.stack ?? []).flatMap((id) =>
    board.incidents.filter((incident) => incident.id === id),
  );
  const known = { settings, notices, waiting, heardAt: Date.now() };
  const duty = {
    ...known,
    ...(unit !== undefined && { unit }),
    ...(panicAlarm !== undefined && { panicAlarm }),
  };
  if (found === undefined) return duty;
  const [incident, ways] = await Promise.all([api.incident(found.id), api.ways()]);
  const way = ways.find((one) => one.unit === own);
  return { ...duty, incident, mission: found.mission, ...(way !== undefined && { way }) };
}

/** How far the mission is, counting what was said here and is not sent yet. */
export function progressSaid(duty: Duty, waiting: readonly StoredEntry[]): Progress | undefined {
  if (duty.mission === undefined || duty.incident === undefined) return undefined;
  const { id } = duty.incident;
  const said = waiting.flatMap(({ saying }) =>
    saying.type === 'report-progress' && saying.incident === id ? [saying.progress] : [],
  );
  const steps = [duty.mission.progress, ...said].map((step) => STEPS.indexOf(step));
  return STEPS[Math.max(...steps)];
}

/** Names a mission; another name means another job. */
export const missionName = ({ incident, mission }: Duty): string | undefined =>
  incident && mission && `${incident.id} ${mission.sentAt}`;
