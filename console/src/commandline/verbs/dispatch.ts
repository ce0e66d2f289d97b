import type { Command } from '../../api/commands';
import { STEPS, type Progress } from '../../api/types';
import type { Desk } from '../../desk/desk.svelte';
import { clock } from '../../board/clock.svelte';
import { isolated } from '../../i18n/format';
import { lastAtAfter } from '../../i18n/wall-time';
import { movedTo } from '../../incidents/first-point';
import { lastStamp, underWay } from '../../incidents/order';
import { ask, verb, type Done } from '../verb';

type Availability = 'available' | 'unavailable';

const other = (availability: Availability): Availability =>
  availability === 'available' ? 'unavailable' : 'available';

const notOnMission = (unit: string): Done => ({
  fault: 'not-on-mission',
  values: { unit: isolated(unit) },
});

/** Undone only if it changed anything. */
function setAvailability(desk: Desk, unit: string, availability: Availability): Promise<Done> {
  const changed = desk.board.units.get(unit)?.availability !== availability;
  const set = (to: Availability): Command => ({
    type: 'set-availability',
    unit,
    availability: to,
  });
  return ask(desk, [set(availability)], changed ? [set(other(availability))] : undefined);
}

/** What a unit has reached is told of the incident it is on; without one the room refuses. */
async function reportProgress(
  desk: Desk,
  unit: string,
  progress: Progress,
  time: string,
): Promise<Done> {
  const incident = desk.board.units.get(unit)?.incident;
  if (incident === undefined) return notOnMission(unit);
  const mission = desk.board.incidents
    .get(incident)
    ?.missions.findLast((one) => one.unit === unit && underWay(one));
  const stamp = mission && lastStamp(mission);
  const happenedAt = lastAtAfter(time, desk.settings?.zone, clock.now, stamp);
  const told = happenedAt === undefined ? {} : { happenedAt };
  return ask(desk, [{ type: 'report-progress', incident, unit, progress, ...told }]);
}

async function recall(desk: Desk, units: readonly string[], reason: string): Promise<Done> {
  const missions: { unit: string; incident: number }[] = [];
  for (const unit of units) {
    const incident = desk.board.units.get(unit)?.incident;
    if (incident === undefined) return notOnMission(unit);
    missions.push({ unit, incident });
  }
  return ask(
    desk,
    missions.map((mission) => ({
      type: 'recall-unit',
      ...mission,
      ...(reason !== '' && { reason }),
    })),
    missions.map(({ unit, incident }) => ({ type: 'send-units', incident, units: [unit] })),
  );
}

/** Takes it back to where it is now; nothing for an incident that this screen does not know. */
function backToPlace(desk: Desk, incident: number): Command[] | undefined {
  const before = desk.board.incidents.get(incident);
  return before && [movedTo(incident, before.place, before.district)];
}

/** So far from an old position a unit may well be. */
const OLD_POSITION_METERS = 1000;

/** An incident that moves is where the unit behind it is: each time it is said, a place in time. */
async function moveToUnit(desk: Desk, unit: string, incident: number): Promise<Done> {
  const position = desk.board.positions.get(unit);
  if (position === undefined) return { fault: 'unit-nowhere', values: { unit: isolated(unit) } };
  const { lat, lon } = position;
  const uncertaintyMeters = desk.isOld(position) ? OLD_POSITION_METERS : 0;
  const place = await desk.named({ lat, lon, source: 'unit', uncertaintyMeters });
  return ask(desk, [{ type: 'move-incident', incident, place }], backToPlace(desk, incident));
}

/** A step of its mission, whether it may be sent, or what it does in the room's own words. */
function setStatus(desk: Desk, unit: string, status: string, time: string): Promise<Done> {
  if (status === 'available' || status === 'unavailable')
    return setAvailability(desk, unit, status);
  const step = STEPS.find((one) => one === status);
  return step === undefined
    ? ask(desk, [{ type: 'set-status', unit, status }])
    : reportProgress(desk, unit, step, time);
}

export const DISPATCH_VERBS = [
  verb({
    id: 'send',
    words: { ar: ['د', 'أرسل', 'وجه'], latin: ['d', 'send', 'envoyer'] },
    takes: { units: 'units', incident: 'incident' },
    right: 'send-units',
    run: ({ units, incident }, desk) =>
      ask(
        desk,
        [{ type: 'send-units', incident, units }],
        units.map((unit) => ({ type: 'recall-unit', incident, unit })),
      ),
  }),
  verb({
    id: 'status',
    words: { ar: ['ح', 'حالة'], latin: ['s', 'status', 'statut'] },
    takes: { unit: 'unit', status: 'status', time: 'time' },
    right: 'set-availability',
    run: ({ unit, status, time }, desk) => setStatus(desk, unit, status, time),
  }),
  verb({
    id: 'recall',
    words: { ar: ['سح', 'سحب', 'استرجع'], latin: ['r', 'recall', 'rappeler'] },
    takes: { units: 'units', reason: 'remark' },
    right: 'send-units',
    run: ({ units, reason }, desk) => recall(desk, units, reason),
  }),
  verb({
    id: 'note',
    words: { ar: ['م', 'ملاحظة'], latin: ['n', 'note'] },
    takes: { incident: 'incident', text: 'text' },
    right: 'write-notes',
    run: ({ incident, text }, desk) => ask(desk, [{ type: 'add-note', incident, text }]),
  }),
  verb({
    id: 'move',
    words: { ar: ['نق', 'نقل'], latin: ['mv', 'move', 'deplacer'] },
    takes: { incident: 'incident', place: 'place' },
    right: 'move-incidents',
    run: ({ incident, place }, desk) =>
      ask(desk, [{ type: 'move-incident', incident, place }], backToPlace(desk, incident)),
  }),
  verb({
    id: 'move-to-unit',
    words: { ar: ['لح', 'لحق'], latin: ['fl', 'follow', 'suivre'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'move-incidents',
    run: ({ unit, incident }, desk) => moveToUnit(desk, unit, incident),
  }),
  verb({
    id: 'follow-unit',
    words: { ar: ['طر', 'مطاردة', 'طارد'], latin: ['pu', 'pursue', 'poursuivre'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'move-incidents',
    run: ({ unit, incident }, desk) =>
      ask(desk, [{ type: 'follow-unit', incident, unit }], [{ type: 'stop-following', incident }]),
  }),
  verb({
    id: 'stop-following',
    words: { ar: ['كف', 'توقف'], latin: ['stay', 'rester'] },
    takes: { incident: 'incident' },
    right: 'move-incidents',
    run({ incident }, desk) {
      const unit = desk.board.incidents.get(incident)?.following?.unit;
      const back =
        unit === undefined ? undefined : [{ type: 'follow-unit' as const, incident, unit }];
      return ask(desk, [{ type: 'stop-following', incident }], back);
    },
  }),
  verb({
    id: 'transfer-incident',
    words: { ar: ['فوض', 'تفويض'], latin: ['entrust', 'remettre'] },
    takes: { incident: 'incident', service: 'service', reason: 'text' },
    right: 'send-units',
    run: ({ incident, service, reason }, desk) =>
      ask(
        desk,
        [{ type: 'offer-transfer', incident, service, reason }],
        [{ type: 'withdraw-transfer', incident }],
      ),
  }),
  verb({
    id: 'close-incident',
    words: { ar: ['غ', 'أغلق'], latin: ['c', 'close', 'clore'] },
    takes: { incident: 'incident', code: 'closing' },
    right: 'close-incidents',
    run: ({ incident, code }, desk) =>
      ask(desk, [{ type: 'close-incident', incident, closingCode: code }]),
  }),
];
