import type { Incident, Notice, Point } from '../api/types';
import { METERS_PER_DEGREE, pointOf } from '../map/coordinates';

/** As the server measures: straight, on a sphere. */
function metersBetween(a: Point, b: Point): number {
  const middle = (((a.lat + b.lat) / 2) * Math.PI) / 180;
  return Math.hypot((b.lon - a.lon) * Math.cos(middle), b.lat - a.lat) * METERS_PER_DEGREE;
}

const covers = (ground: Notice['ground'], place: Point | undefined): boolean =>
  ground !== undefined &&
  place !== undefined &&
  metersBetween(ground, place) <= ground.radiusMeters;

/** The hazards that whoever goes to the place has to know. */
export const hazardsAt = (notices: Iterable<Notice>, place: Point | undefined): Notice[] =>
  place === undefined ? [] : [...notices].filter(({ ground }) => covers(ground, place));

/** The open incidents where such a hazard is. */
export const incidentsOn = (ground: Notice['ground'], incidents: Iterable<Incident>): number[] =>
  [...incidents]
    .filter((one) => one.state === 'open' && covers(ground, pointOf(one.place)))
    .map(({ id }) => id);
