import type { Point } from '../../api/types';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** From here inwards a map is kept; farther out there is nothing to find one's way by. */
const OUTERMOST_ZOOM = 10;

const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);

/** Web Mercator counts rows from the north. */
function row(lat: number, z: number): number {
  const radians = (lat * Math.PI) / 180;
  const mercator = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
  return Math.floor(((1 - mercator / Math.PI) / 2) * 2 ** z);
}

/** All tiles that show any of this ground, outermost first. */
export function tilesOf([west, south, east, north]: Bounds, deepestZoom: number): Tile[] {
  const tiles: Tile[] = [];
  for (let z = OUTERMOST_ZOOM; z <= deepestZoom; z++)
    for (let x = column(west, z); x <= column(east, z); x++)
      for (let y = row(north, z); y <= row(south, z); y++) tiles.push({ z, x, y });
  return tiles;
}

/** The smallest box around an outline. */
export function boxOf(outline: readonly Point[]): Bounds {
  const lons = outline.map(({ lon }) => lon);
  const lats = outline.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
