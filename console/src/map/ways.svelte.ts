import type { RoomApi } from '../api/room';
import type { UnitWay } from '../api/types';

const AGAIN_MILLIS = 10_000;

/** The rest of the road that each unit of one incident has before it. */
export class Ways {
  shown = $state.raw<UnitWay[]>([]);
  #incident: number | undefined;

  constructor(readonly api: RoomApi) {}

  /** Reads them now and, as units drive, again; until the returned function is called. */
  follow(incident: number | undefined, travelling: string): () => void {
    if (incident !== this.#incident || travelling === '') this.shown = [];
    this.#incident = incident;
    if (incident === undefined || travelling === '') return () => undefined;
    void this.#read(incident);
    const timer = setInterval(() => void this.#read(incident), AGAIN_MILLIS);
    return () => clearInterval(timer);
  }

  async #read(incident: number): Promise<void> {
    // A way that cannot be told is not drawn; the stream's banner speaks for a broken line.
    const read = await this.api.ways(incident).catch(() => []);
    if (this.#incident === incident) this.shown = read;
  }
}
