import type { Command } from '../../api/commands';
import type { Desk } from '../../desk/desk.svelte';
import { logOn } from '../../units/duty';
import { ask, verb } from '../verb';

/** Gives the unit back the crew that it has now, or none. */
function crewAsItIs(desk: Desk, unit: string): Command {
  const { crew = [], vehicle, shift } = desk.board.units.get(unit)?.logOn ?? {};
  return crew.length > 0 ? logOn(unit, { crew, vehicle, shift }) : { type: 'log-off-unit', unit };
}

export const UNIT_VERBS = [
  verb({
    id: 'log-on',
    words: { ar: ['حض', 'حضور'], latin: ['on', 'logon', 'service'] },
    takes: { unit: 'unit', crew: 'crew', vehicle: 'vehicle', shift: 'shift' },
    right: 'set-availability',
    run: ({ unit, crew, vehicle, shift }, desk) =>
      ask(desk, [logOn(unit, { crew, vehicle, shift })], [crewAsItIs(desk, unit)]),
  }),
  verb({
    id: 'log-off',
    words: { ar: ['نص', 'انصراف'], latin: ['lo', 'logoff', 'fin-service'] },
    takes: { unit: 'unit' },
    right: 'set-availability',
    run: ({ unit }, desk) => ask(desk, [{ type: 'log-off-unit', unit }]),
  }),
  verb({
    id: 'panic',
    words: { ar: ['استغاثة'], latin: ['panic', 'detresse'] },
    takes: { unit: 'unit' },
    right: 'acknowledge-alarms',
    run: ({ unit }, desk) =>
      ask(desk, [{ type: 'raise-panic', unit }], [{ type: 'end-panic', unit, end: 'by-mistake' }]),
  }),
  verb({
    id: 'end-panic',
    words: { ar: ['أمان'], latin: ['clear', 'fin-detresse'] },
    takes: { unit: 'unit', end: 'panicEnd', remark: 'remark' },
    right: 'end-panic',
    run: ({ unit, end, remark }, desk) =>
      ask(desk, [{ type: 'end-panic', unit, end, ...(remark !== '' && { remark }) }]),
  }),
];
