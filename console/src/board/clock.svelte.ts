/** The server's time, ticking once a second: waiting times and ages are counted from it. */
class Clock {
  now = $state(Date.now());
  #offsetMillis = 0;

  constructor() {
    setInterval(() => this.#tick(), 1000);
  }

  /** Sets itself by an instant that the server has just sent. */
  set(at: string): void {
    this.#offsetMillis = Date.parse(at) - Date.now();
    this.#tick();
  }

  secondsSince(at: string): number {
    return Math.max(0, Math.floor((this.now - Date.parse(at)) / 1000));
  }

  #tick(): void {
    this.now = Date.now() + this.#offsetMillis;
  }
}

export const clock = new Clock();
