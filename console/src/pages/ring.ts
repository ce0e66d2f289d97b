import type { Point } from '../api/types';

/** Ten-millionths of a degree, as the server keeps places. */
const PLACES = 7;

/** The corners that well-known text says, without the closing one; none when it says no polygon. */
export function readRing(text: string): Point[] {
  const inside = /^\s*POLYGON\s*\(\(([^()]*)\)\)\s*$/i.exec(text)?.[1];
  const corners = (inside ?? '').split(',').map((pair) => pair.trim().split(/\s+/).map(Number));
  if (corners.some((pair) => pair.length !== 2 || pair.some(Number.isNaN))) return [];
  return corners.slice(0, -1).map(([lon, lat]) => ({ lat: lat!, lon: lon! }));
}

export const degrees = (value: number): string => value.toFixed(PLACES);

/** As {@link readRing} reads it; empty for no corners. */
export function writeRing(ring: readonly Point[]): string {
  if (ring.length === 0) return '';
  const corners = [...ring, ring[0]!].map(({ lat, lon }) => `${degrees(lon)} ${degrees(lat)}`);
  return `POLYGON((${corners.join(', ')}))`;
}

function distanceToEdge(point: Point, from: Point, to: Point): number {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const [x, y] = [(point.lon - from.lon) * shrink, point.lat - from.lat];
  const [dx, dy] = [(to.lon - from.lon) * shrink, to.lat - from.lat];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}

/** The ring with one more corner, on the edge that is nearest to it. */
export function withCorner(ring: readonly Point[], corner: Point): Point[] {
  if (ring.length < 3) return [...ring, corner];
  const distances = ring.map((from, i) =>
    distanceToEdge(corner, from, ring[(i + 1) % ring.length]!),
  );
  const edge = distances.indexOf(Math.min(...distances));
  return [...ring.slice(0, edge + 1), corner, ...ring.slice(edge + 1)];
}

/** West, south, east, north of a ring; undefined for no corners. */
export function boundsOf(ring: readonly Point[]): [number, number, number, number] | undefined {
  if (ring.length === 0) return undefined;
  const [lats, lons] = [ring.map(({ lat }) => lat), ring.map(({ lon }) => lon)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
