import type { RoomApi } from '../api/room';
import type { UnitWay } from '../api/types';

const AGAIN_MILLIS = 10_000;

/** The rest of the road that each unit under way has before it. */
export class Ways {
  shown = $state.raw<UnitWay[]>([]);
  #following = 0;

  constructor(readonly api: RoomApi) {}

  /**
   * Reads them now and, as units drive, again; until the returned function is called.
   *
   * @param travelling who goes where; nothing is asked while nobody does
   */
  follow(travelling: string): () => void {
    const turn = ++this.#following;
    if (travelling === '') {
      this.shown = [];
      return () => undefined;
    }
    void this.#read(turn);
    const timer = setInterval(() => void this.#read(turn), AGAIN_MILLIS);
    return () => clearInterval(timer);
  }

  async #read(turn: number): Promise<void> {
    // A way that cannot be told is not drawn; the stream's banner speaks for a broken line.
    const read = await this.api.ways().catch(() => []);
    if (this.#following === turn) this.shown = read;
  }
}
