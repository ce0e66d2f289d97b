import type { Command } from '../api/commands';
import type { Duty, Unit } from '../api/types';
import { minuteOfDay } from '../i18n/wall-time';

/** What a crew says as it goes on duty; what is empty or left out is none of the room's. */
export interface GoingOn {
  readonly crew: readonly string[];
  readonly vehicle?: string | undefined;
  readonly shift?: string | undefined;
}

export const logOn = (
  unit: string,
  { crew, vehicle, shift }: GoingOn,
): Extract<Command, { type: 'log-on-unit' }> => ({
  type: 'log-on-unit',
  unit,
  crew: [...crew],
  ...(vehicle && { vehicle }),
  ...(shift && { shift }),
});

/** `06:00` of `06:00:00`. */
export const toMinute = (time: string): string => time.slice(0, 5);

const minute = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
};

/** The shift that is on by the room's clocks, if one is; it may have begun the day before. */
export function shiftAt(
  shifts: Duty['shifts'],
  now: number,
  zone: string | undefined,
): Duty['shifts'][number] | undefined {
  const at = minuteOfDay(now, zone);
  return shifts.find(({ from, until }) => {
    const [begins, ends] = [minute(from), minute(until)];
    return begins < ends ? begins <= at && at < ends : begins <= at || at < ends;
  });
}

/** Service numbers and sign-in names as typed: commas or blanks between, each once. */
export const crewOf = (typed: string): string[] => [
  ...new Set(typed.split(/[,،+\s]+/).filter((one) => one !== '')),
];

/** Which unit has each vehicle that is taken. */
export const vehiclesTaken = (units: Iterable<Unit>): ReadonlyMap<string, string> =>
  new Map(
    [...units].flatMap(({ id, logOn: on }) => (on?.vehicle ? [[on.vehicle, id] as const] : [])),
  );

/** The vehicles of a unit's own kind before the others, each in the order of the settings. */
export const ownKindFirst = (
  vehicles: Duty['vehicles'],
  kind: Unit['kind'] | undefined,
): Duty['vehicles'] =>
  vehicles.toSorted((a, b) => Number(a.kind !== kind) - Number(b.kind !== kind));
