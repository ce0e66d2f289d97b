import type { LookReason } from '../api/history';
import type { Instant, Point } from '../api/types';

/** Where a unit was at one instant. */
export interface Was extends Point {
  at: Instant;
  speedMetersPerSecond?: number;
  headingDegrees?: number;
  accuracyMeters?: number;
}

/** Where a unit has been between two times. */
export interface Trail {
  unit: string;
  from: Instant;
  until: Instant;
  /** Of a long time only one position of every so many seconds is told. */
  everySeconds: number;
  /** What was before is no longer kept, or never was. */
  keptFrom?: Instant;
  positions: Was[];
}

export interface TrailAsked {
  from: Instant;
  until: Instant;
  reason: LookReason;
}

/** Longer pauses are gaps: nobody knows how the unit got on. */
const GAP_MILLIS = 5 * 60_000;

const KMH = 3.6;

export const kmh = ({ speedMetersPerSecond }: Was): number | undefined =>
  speedMetersPerSecond === undefined ? undefined : Math.round(speedMetersPerSecond * KMH);

/** Pieces of the trail that hang together. */
export function pieces(positions: readonly Was[]): Was[][] {
  const all: Was[][] = [];
  for (const was of positions) {
    const last = all.at(-1)?.at(-1);
    const joins = last !== undefined && Date.parse(was.at) - Date.parse(last.at) <= GAP_MILLIS;
    if (joins) all.at(-1)!.push(was);
    else all.push([was]);
  }
  return all;
}

/** On the map: lines without gaps, and a point for each position. */
export const trailFeatures = (
  positions: readonly Was[],
  chosen?: Was,
): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...pieces(positions)
      .filter((piece) => piece.length > 1)
      .map((piece): GeoJSON.Feature => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: piece.map(({ lat, lon }) => [lon, lat]) },
        properties: {},
      })),
    ...positions.map((was): GeoJSON.Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [was.lon, was.lat] },
      properties: { chosen: was === chosen },
    })),
  ],
});
