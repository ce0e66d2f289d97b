/** Keeps the screen on while somebody is on duty, and knows when it can't. */
class Awake {
  /** Why the screen may go dark; nothing while it is held. */
  hindrance = $state<'unsupported' | 'denied'>();
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    // The system takes the lock away whenever the page is covered.
    document.addEventListener('visibilitychange', () => void this.#hold());
  }

  async hold(): Promise<void> {
    this.#wanted = true;
    await this.#hold();
  }

  async release(): Promise<void> {
    this.#wanted = false;
    await this.#lock?.release();
    this.#lock = undefined;
  }

  async #hold(): Promise<void> {
    if (!this.#wanted || document.hidden) return;
    if (!('wakeLock' in navigator)) {
      this.hindrance = 'unsupported';
      return;
    }
    try {
      this.#lock = await navigator.wakeLock.request('screen');
      this.hindrance = undefined;
    } catch {
      this.hindrance = 'denied';
    }
  }
}

export const awake = new Awake();
