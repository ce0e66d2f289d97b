/** Shares of the desk in percent: of its width, but `map` of the height beside the two lists. */
export interface Panes {
  readonly queue: number;
  /** The call and the incident. */
  readonly work: number;
  /** Above the units. */
  readonly map: number;
  /** Share of `work` that the call takes where a wide desk shows it beside the incident. */
  readonly call: number;
}
export type Pane = keyof Panes;

/** A person's desk at home may be wide and the next one not: each has sizes of its own. */
export type Shape = 'narrow' | 'wide';

export const DEFAULTS: Readonly<Record<Shape, Panes>> = {
  narrow: { queue: 21, work: 27, map: 60, call: 45 },
  wide: { queue: 16, work: 36, map: 60, call: 45 },
};

export const LIMITS: Readonly<Record<Pane, readonly [number, number]>> = {
  queue: [12, 45],
  work: [18, 60],
  map: [15, 85],
  call: [25, 75],
};
/** What is left for the map and the units at least. */
const LEAST_GROUND = 18;

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.round(Math.min(most, Math.max(least, value)) * 10) / 10;

/** How far a pane may go, given the others. */
export function limits(panes: Panes, pane: Pane): readonly [number, number] {
  const [least, most] = LIMITS[pane];
  if (pane === 'queue') return [least, Math.min(most, 100 - LEAST_GROUND - panes.work)];
  if (pane === 'work') return [least, Math.min(most, 100 - LEAST_GROUND - panes.queue)];
  return [least, most];
}

export const resized = (panes: Panes, pane: Pane, to: number): Panes => ({
  ...panes,
  [pane]: within(to, limits(panes, pane)),
});

/** From what was kept; whatever is missing or makes no sense is as by default. */
export function readPanes(kept: unknown, shape: Shape): Panes {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  return (Object.keys(LIMITS) as Pane[]).reduce((panes, pane) => {
    const value = given[pane];
    return typeof value === 'number' && Number.isFinite(value)
      ? resized(panes, pane, value)
      : panes;
  }, DEFAULTS[shape]);
}
