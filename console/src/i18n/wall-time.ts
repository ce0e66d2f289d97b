import { clockOf } from './clocks';

const TYPED = /^([01]?\d|2[0-3])[:.hH]([0-5]\d)$/;
const DAY_MILLIS = 86_400_000;

/** A time of day as people type it: `14:32`, `9h05`; with Latin digits. */
export const isWallTime = (text: string): boolean => TYPED.test(text);

/** Minutes since midnight on the room's clocks. */
export function minuteOfDay(millis: number, zone: string | undefined): number {
  const clock = clockOf(zone, millis);
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: clock.timeZone,
  }).formatToParts(clock.at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return value('hour') * 60 + value('minute');
}

/**
 * A typed time of day as an instant after the stamp it must follow: people say minutes, stamps have
 * seconds, so within that stamp's own minute the stamp itself is meant.
 */
export function lastAtAfter(
  text: string,
  zone: string | undefined,
  now: number,
  stamp: string | undefined,
): string | undefined {
  const at = lastAt(text, zone, now);
  if (at === undefined || stamp === undefined) return at;
  const early = Date.parse(stamp) - Date.parse(at);
  return early > 0 && early < 60_000 ? stamp : at;
}

/**
 * The last moment before `now` at which the room's clocks showed a time of day; undefined when it is
 * none. Looked for minute by minute where clocks were changed meanwhile, so that it is right then
 * too.
 */
export function lastAt(text: string, zone: string | undefined, now: number): string | undefined {
  const typed = TYPED.exec(text);
  if (typed === null) return undefined;
  const wanted = Number(typed[1]) * 60 + Number(typed[2]);
  const minute = Math.floor(now / 60_000) * 60_000;
  const behind = (minuteOfDay(minute, zone) - wanted + 1440) % 1440;
  for (const shift of [0, 60, -60]) {
    const at = minute - (behind + shift) * 60_000;
    if (at <= now && minuteOfDay(at, zone) === wanted) return new Date(at).toISOString();
  }
  return new Date(minute - behind * 60_000 - DAY_MILLIS).toISOString();
}
