import type { Desk } from '../desk/desk.svelte';
import type { Levels, Period } from './level';

/** So often at most: what changes in between is told together. */
const AT_MOST_EVERY_MILLIS = 5_000;

/** The room's service levels, read again when the board changes and somebody looks. */
export class LevelsNow {
  period = $state<Period>('shift');
  now = $state.raw<Levels>();
  #next: ReturnType<typeof setTimeout> | undefined;
  #readAt = 0;

  constructor(readonly desk: Desk) {}

  /** To be called in an effect: follows the board and the period until the effect ends. */
  follow(): () => void {
    const asked = this.period;
    const { calls, incidents } = this.desk.board;
    void [...calls.values(), ...incidents.values()];
    const due = this.now?.period === asked ? this.#readAt + AT_MOST_EVERY_MILLIS - Date.now() : 0;
    this.#next = setTimeout(() => void this.#read(asked), Math.max(0, due));
    return () => clearTimeout(this.#next);
  }

  async #read(period: Period): Promise<void> {
    this.#readAt = Date.now();
    if (document.hidden) return;
    const read = await this.desk.trying(() => this.desk.api.levels(period));
    if (read !== undefined && this.period === period) this.now = read;
  }
}
