import { Problem } from '../../api/problem';
import type { MapDescription } from '../../api/types';
import { tilesOf, type Bounds, type Tile } from './tiles';

const PREFIX = 'najda-map-';
/** So many requests at once: the line is the crew's too. */
const AT_ONCE = 4;
/** More than a large city; whoever wants more takes a district. */
export const MOST_TILES = 8_000;

const addressOf = (map: string): string => `/api/maps/${encodeURIComponent(map)}`;
const tileAddress = (map: string, { z, x, y }: Tile): string =>
  `${addressOf(map)}/tiles/${z}/${x}/${y}`;
const cacheName = (map: string): string => PREFIX + map;

export interface Progress {
  done: number;
  of: number;
  bytes: number;
}

/** Part of a map kept on this device. */
export interface KeptMap extends Progress {
  /** Of the map; another one means that it was imported anew. */
  version: string;
  /** Code of the district; empty for the whole room. */
  district: string;
}

/** Where the map lies; without a line, as it was when it was kept. */
export async function describeMap(map: string): Promise<MapDescription> {
  const cache = await caches.open(cacheName(map));
  try {
    const headers = { 'Accept-Language': document.documentElement.lang };
    const answer = await fetch(addressOf(map), { headers });
    if (answer.ok) {
      await cache.put(addressOf(map), answer.clone());
      return (await answer.json()) as MapDescription;
    }
  } catch {
    // No line: the kept one serves.
  }
  const kept = await cache.match(addressOf(map));
  if (kept === undefined) throw Problem.offline();
  return (await kept.json()) as MapDescription;
}

/** A tile: as kept, else from the server. */
export async function tile(map: string, which: Tile): Promise<ArrayBuffer> {
  const address = tileAddress(map, which);
  const kept = await (await caches.open(cacheName(map))).match(address);
  return (kept ?? (await fetch(address))).arrayBuffer();
}

/**
 * Fetches and keeps every tile of some ground, a few at once; those that are kept of the same
 * version already are not fetched again.
 */
export async function keepMap(
  map: string,
  bounds: Bounds,
  deepestZoom: number,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Progress> {
  const cache = await caches.open(cacheName(map));
  const tiles = tilesOf(bounds, deepestZoom);
  const progress = { done: 0, of: tiles.length, bytes: 0 };
  const left = tiles.values();
  const keepSome = async () => {
    for (const which of left) {
      signal.throwIfAborted();
      progress.bytes += await keepTile(cache, tileAddress(map, which), signal);
      progress.done++;
      tell({ ...progress });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepSome));
  await evictOthers(cache, new Set(tiles.map((which) => tileAddress(map, which))));
  return progress;
}

/** What no longer belongs to the kept ground goes. */
async function evictOthers(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.includes('/tiles/') && !wanted.has(pathname)) await cache.delete(pathname);
  }
}

/** Its size in bytes. One that is there already is not fetched again. */
async function keepTile(cache: Cache, address: string, signal: AbortSignal): Promise<number> {
  const kept = await cache.match(address);
  if (kept !== undefined) return (await kept.arrayBuffer()).byteLength;
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Problem(answer.status, 'unreadable', '', '');
  await cache.put(address, answer.clone());
  return (await answer.arrayBuffer()).byteLength;
}

export const forgetMap = (map: string) => caches.delete(cacheName(map));

/** Forgets every map on this device. */
export async function forgetMaps(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}
