/** What a window of its own may show on a second or third monitor. */
export const SCREENS = ['map', 'queue', 'units', 'supervision'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where a window stood when it was last moved, in pixels of the whole desktop. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const spotKey = (screen: Screen): string => `window.${screen}`;

/** Which part of the desk the address asks for; all of it by default. */
export function screenOf(search: string): Screen | undefined {
  const asked = new URLSearchParams(search).get('screen');
  return SCREENS.find((screen) => screen === asked);
}

/** The incident that the address asks to be shown, as links of registers say it. */
export function incidentOf(search: string): number | undefined {
  const asked = Number(new URLSearchParams(search).get('incident'));
  return Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
}

const SIDES = ['left', 'top', 'width', 'height'] as const;

/** As `window.open` wants it; a spot that makes no sense is the browser's to choose. */
export function windowFeatures(kept: unknown): string {
  const spot = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const given = SIDES.filter((side) => Number.isInteger(spot[side]));
  return ['popup', ...given.map((side) => `${side}=${String(spot[side])}`)].join(',');
}
