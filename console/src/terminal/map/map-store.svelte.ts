import type { RoomSettings } from '../../api/types';
import { boundsOf } from '../../map/entities';
import type { Store } from '../device/store';
import {
  describeMap,
  forgetMap,
  keepMap,
  MOST_TILES,
  type KeptMap,
  type Progress,
} from './kept-map';
import { boxOf, tilesOf } from './tiles';

const KEPT = 'map';
/** The whole room. */
export const EVERYWHERE = '';

/** The map that is kept on this device: what there is, fetching it, letting it go. */
export class MapStore {
  kept = $state.raw<KeptMap>();
  fetching = $state.raw<Progress>();
  /** Why the last fetching stopped. */
  failed = $state<'line' | 'full' | 'too-large'>();
  /** The room's map was imported anew since. */
  outdated = $state(false);
  #stopping = new AbortController();

  constructor(readonly store: Store) {}

  async load(map: string): Promise<void> {
    this.kept = (await this.store.get('kept', KEPT)) as KeptMap | undefined;
    const description = await describeMap(map).catch(() => undefined);
    this.outdated =
      this.kept !== undefined &&
      description !== undefined &&
      description.version !== this.kept.version;
  }

  async fetch(settings: RoomSettings, district: string): Promise<void> {
    this.failed = undefined;
    this.#stopping = new AbortController();
    this.fetching = { done: 0, of: 0, bytes: 0 };
    try {
      await this.#fetch(settings, district);
    } catch (cause) {
      if (!this.#stopping.signal.aborted) this.failed = isFull(cause) ? 'full' : 'line';
    } finally {
      this.fetching = undefined;
    }
  }

  async #fetch(settings: RoomSettings, district: string): Promise<void> {
    const description = await describeMap(settings.map);
    const outline = settings.districts.find(({ code }) => code === district)?.outline;
    const bounds = outline ? boxOf(outline) : (boundsOf(settings) ?? description.bounds);
    if (tilesOf(bounds, description.maxZoom).length > MOST_TILES) {
      this.failed = 'too-large';
      return;
    }
    // Asked once: without it the browser may clear what is kept when room gets short.
    await navigator.storage.persist?.();
    if (this.kept !== undefined && this.kept.version !== description.version)
      await this.forget(settings.map);
    const told = (progress: Progress) => (this.fetching = progress);
    const done = await keepMap(
      settings.map,
      bounds,
      description.maxZoom,
      told,
      this.#stopping.signal,
    );
    this.kept = { ...done, district, version: description.version };
    this.outdated = false;
    await this.store.put('kept', this.kept, KEPT);
  }

  stop(): void {
    this.#stopping.abort();
  }

  async forget(map: string): Promise<void> {
    await forgetMap(map);
    await this.store.delete('kept', KEPT);
    this.kept = undefined;
    this.outdated = false;
  }
}

const isFull = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';
