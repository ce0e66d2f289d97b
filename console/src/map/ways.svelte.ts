import type { RoomApi } from '../api/room';
import type { Drive, UnitWay } from '../api/types';

const AGAIN_MILLIS = 10_000;

/** The rest of the road that each unit under way has before it. */
export class Ways {
  shown = $state.raw<UnitWay[]>([]);
  /** Without siren: by every sign, as nobody is ranked. */
  ordinary = $state(false);
  #following = 0;

  constructor(readonly api: RoomApi) {}

  /**
   * Reads them now and, as units drive, again; until the returned function is called. To be
   * called anew for another drive.
   *
   * @param travelling who goes where; nothing is asked while nobody does
   */
  follow(travelling: string): () => void {
    const turn = ++this.#following;
    if (travelling === '') {
      this.shown = [];
      return () => undefined;
    }
    const drive = this.ordinary ? 'ordinary' : 'emergency';
    void this.#read(turn, drive);
    const timer = setInterval(() => void this.#read(turn, drive), AGAIN_MILLIS);
    return () => clearInterval(timer);
  }

  async #read(turn: number, drive: Drive): Promise<void> {
    // A way that cannot be told is not drawn; the stream's banner speaks for a broken line.
    const read = await this.api.ways(drive).catch(() => []);
    if (this.#following === turn) this.shown = read;
  }
}
