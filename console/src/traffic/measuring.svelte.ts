import type { RoomApi } from '../api/room';
import type { MeasuredRoad } from './measured';

const AGAIN_MILLIS = 15_000;

/** Roads as they were measured, while somebody wants to see them. */
export class Measuring {
  wanted = $state(false);
  roads = $state.raw<readonly MeasuredRoad[]>([]);
  #following = 0;

  constructor(readonly api: RoomApi) {}

  /** Reads them now and again until the returned function is called. */
  follow(): () => void {
    const turn = ++this.#following;
    void this.#read(turn);
    const timer = setInterval(() => void this.#read(turn), AGAIN_MILLIS);
    return () => {
      clearInterval(timer);
      this.#following++;
      this.roads = [];
    };
  }

  async #read(turn: number): Promise<void> {
    // What cannot be told is not drawn; the stream's banner speaks for a broken line.
    const read = await this.api.measuredRoads().catch(() => []);
    if (this.#following === turn) this.roads = read;
  }
}
