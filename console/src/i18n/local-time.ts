import { clockOf } from './clocks';

/** As a date field has it: the day and minute that a room's clocks show, whatever this machine's do. */
export function local(at: number, zone: string | undefined): string {
  const clock = clockOf(zone, at);
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: clock.timeZone,
  }).formatToParts(clock.at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** When a room's clocks show what a date field has, in milliseconds; NaN while it is empty. */
export function instantOf(field: string, zone: string | undefined): number {
  const shown = Date.parse(`${field}Z`);
  if (Number.isNaN(shown)) return shown;
  const ahead = (at: number) => Date.parse(`${local(at, zone)}Z`) - at;
  // The second look is right where clocks were changed in between.
  return shown - ahead(shown - ahead(shown));
}
