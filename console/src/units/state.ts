import type { Availability, Position, Progress, Unit } from '../api/types';

export type UnitStatus = Progress | Availability;

/** How far a unit is with its mission; without one, whether it may be sent. */
export function statusOf(unit: Unit): UnitStatus {
  const onMission =
    unit.incident !== undefined && unit.progress !== undefined && unit.progress !== 'cleared';
  return onMission ? unit.progress! : unit.availability;
}

const TRAVELLING: readonly UnitStatus[] = ['sent', 'acknowledged', 'en-route'];

/** Whether it is still to come where it was sent. */
export const isTravelling = (unit: Unit): boolean => TRAVELLING.includes(statusOf(unit));

/** A sign for each status, so that colour is never alone; none points left or right. */
export const SIGNS: Record<UnitStatus, string> = {
  available: '●',
  'conditionally-available': '◍',
  unavailable: '✕',
  sent: '◌',
  acknowledged: '◐',
  'en-route': '▲',
  'on-scene': '◆',
  cleared: '○',
};

/** Until the room's own rule is read. */
const FRESH_SECONDS = 120;

/** Where a unit was last known is not where it is: old looks old everywhere. */
export function isOld(position: Position, now: number, freshForSeconds = FRESH_SECONDS): boolean {
  return position.at === undefined || now - Date.parse(position.at) > freshForSeconds * 1000;
}

const ORDER: readonly UnitStatus[] = [
  'sent',
  'acknowledged',
  'en-route',
  'on-scene',
  'available',
  'conditionally-available',
  'cleared',
  'unavailable',
];
const byCode = new Intl.Collator('en', { numeric: true });

/** Those on a mission first, then the free; by code within. */
export function unitOrder(units: Iterable<Unit>): Unit[] {
  const ranked = [...units].map((unit) => ({ unit, rank: ORDER.indexOf(statusOf(unit)) }));
  ranked.sort((a, b) => a.rank - b.rank || byCode.compare(a.unit.id, b.unit.id));
  return ranked.map(({ unit }) => unit);
}
