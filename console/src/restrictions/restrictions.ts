import type { Instant, Point } from '../api/types';
import { isolated } from '../i18n/format';
import { t } from '../i18n/language.svelte';
import { METERS_PER_DEGREE } from '../map/coordinates';

export const RESTRICTION_REASONS = [
  'roadworks',
  'accident',
  'crowd',
  'market',
  'ceremony',
  'flood',
  'fire',
  'police-operation',
  'obstacle',
  'heavy-traffic',
] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];
export type Outline = 'stretch' | 'area';

/** What is drawn: a road closed or slowed, along a line or within corners. */
export interface Terms {
  outline: Outline;
  points: readonly Point[];
  /** What is left of the usual speed; 0: closed. */
  speedPercent: number;
  reason: RestrictionReason;
  label?: string;
  endsAt: Instant;
}

/** A closed road or slow zone that holds. */
export interface Restriction extends Terms {
  id: number;
  since: Instant;
  by?: string;
  /** The map has no road there: travel times leave it out. */
  offMap: boolean;
}

export const USUAL_HOURS = 2;
export const USUAL_PERCENT = 50;
const ZONE_METERS = 250;

export const endAfter = (hours: number, now: number): Instant =>
  new Date(now + hours * 3_600_000).toISOString();

/** Closed, or how fast one still drives. */
export const slowed = ({ speedPercent }: Pick<Terms, 'speedPercent'>): string =>
  speedPercent === 0
    ? t('console.restrictions.closed')
    : t('console.restrictions.slow', { percent: speedPercent });

/** Which one it is, within a sentence. */
export const told = ({ id, label, ...terms }: Restriction): string =>
  [slowed(terms), isolated(`#${id}`), ...(label === undefined ? [] : [isolated(label)])].join(' ');

/** Eight corners around a place, for whoever names it instead of drawing. */
export function zoneAround({ lat, lon }: Point, meters = ZONE_METERS): Point[] {
  const high = meters / METERS_PER_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 8 }, (_, corner) => {
    const turn = (corner * Math.PI) / 4;
    return { lat: lat + high * Math.sin(turn), lon: lon + wide * Math.cos(turn) };
  });
}

/** How many points must be drawn before anything can be. */
export const fewestPoints = (outline: Outline): number => (outline === 'area' ? 3 : 1);

type Drawn = Pick<Terms, 'outline' | 'points' | 'speedPercent'>;

/** On the map: closed roads, slow zones, and what is being drawn. */
export function restrictionFeatures(
  restrictions: readonly Restriction[],
  draft?: Drawn,
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...restrictions.map((one) => feature(one, { id: one.id, draft: false })),
      ...(draft === undefined || draft.points.length === 0
        ? []
        : [feature(draft, { draft: true })]),
    ],
  };
}

function feature(drawn: Drawn, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return {
    type: 'Feature',
    geometry: geometry(drawn),
    properties: { ...properties, closed: drawn.speedPercent === 0 },
  };
}

function geometry({ outline, points }: Drawn): GeoJSON.Geometry {
  const line = points.map(({ lat, lon }) => [lon, lat]);
  if (line.length === 1) return { type: 'Point', coordinates: line[0]! };
  return outline === 'area' && line.length > 2
    ? { type: 'Polygon', coordinates: [[...line, line[0]!]] }
    : { type: 'LineString', coordinates: line };
}
