import type { Point } from '../api/types';

/** A direction of a road whose speed drives of units showed lately. */
export interface MeasuredRoad {
  kind: 'car' | 'motorcycle';
  /** As it is driven. */
  points: readonly Point[];
  /** Of the speed on the map. */
  speedPercent: number;
  /** How much it counts still. */
  weightPercent: number;
  passes: number;
}

/** How freely a road is driven, from standing to as usual. */
export const FLOWS = ['jam', 'slower', 'slow', 'free'] as const;
export type Flow = (typeof FLOWS)[number];

/** Below these percents of its usual speed a road is one of the slower flows. */
const BELOW: Record<Exclude<Flow, 'free'>, number> = { jam: 30, slower: 60, slow: 90 };

export const flowOf = (percent: number): Flow =>
  percent < BELOW.jam
    ? 'jam'
    : percent < BELOW.slower
      ? 'slower'
      : percent < BELOW.slow
        ? 'slow'
        : 'free';

/** Told apart by thickness and gaps, in lengths of the thickness; the colour is one. */
export const FLOW_LINES: Record<Flow, { width: number; dashes?: [number, number] }> = {
  jam: { width: 6, dashes: [0.5, 0.4] },
  slower: { width: 4.5, dashes: [1.4, 0.8] },
  slow: { width: 3, dashes: [3, 1] },
  free: { width: 1.5 },
};

export const measuredFeatures = (roads: readonly MeasuredRoad[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: roads.map(({ points, speedPercent, kind }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: points.map(({ lat, lon }) => [lon, lat]) },
    properties: { flow: flowOf(speedPercent), kind },
  })),
});
