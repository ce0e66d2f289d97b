import { listenToServerTime } from '../api/http';

const STEP_MILLIS = 2000;

/** The server's time, ticking once a second: waiting times and ages are counted from it. */
class Clock {
  now = $state(Date.now());
  #offsetMillis = 0;
  #shown: number | undefined;

  constructor() {
    setInterval(() => this.#tick(), 1000);
    listenToServerTime((at) => this.#follow(at));
  }

  /** Follows the server's time, in steps: what it tells is only good to a second or two. */
  #follow(at: number): void {
    const offset = at - Date.now();
    if (Math.abs(offset - this.#offsetMillis) < STEP_MILLIS) return;
    this.#offsetMillis = offset;
    this.#tick();
  }

  secondsSince(at: string): number {
    return Math.max(0, Math.floor((this.now - Date.parse(at)) / 1000));
  }

  /** Stands at a past moment; undefined: goes with the server's time again. */
  show(at: number | undefined): void {
    this.#shown = at;
    this.#tick();
  }

  #tick(): void {
    this.now = this.#shown ?? Date.now() + this.#offsetMillis;
  }
}

export const clock = new Clock();
