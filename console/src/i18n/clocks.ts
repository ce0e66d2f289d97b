/** From a moment on a zone's clocks stand so far from UTC: `+01:00`. */
export interface ZoneClock {
  from: string;
  offset: string;
}

const OFFSET = /^([+-])(\d\d):(\d\d)$/;
const known = new Map<string, { from: number; ahead: number }[]>();

function millisOf(offset: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

/**
 * Goes by the server's rules of a zone from now on. A browser brings rules of its own, of another
 * year: the screens of a room would be an hour apart from its printed sheets.
 */
export function learnClocks(zone: string, clocks: readonly ZoneClock[]): void {
  known.set(
    zone,
    clocks.map(({ from, offset }) => ({ from: Date.parse(from), ahead: millisOf(offset) })),
  );
}

/**
 * What `Intl` has to be given to show what a zone's clocks show then: by the server's rules, or,
 * where none were learnt, by the browser's own.
 */
export function clockOf(
  zone: string | undefined,
  millis: number,
): { at: Date; timeZone: string | undefined } {
  const clocks = zone === undefined ? undefined : known.get(zone);
  const clock = clocks?.findLast(({ from }) => from <= millis) ?? clocks?.[0];
  return clock === undefined
    ? { at: new Date(millis), timeZone: zone }
    : { at: new Date(millis + clock.ahead), timeZone: 'UTC' };
}
