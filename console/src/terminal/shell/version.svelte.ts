const LOOKS_EVERY_MILLIS = 30 * 60_000;

/** Which version of the terminal runs here, and whether a newer one waits. */
class Version {
  #waiting = $state.raw<ServiceWorker>();
  /** Why the terminal will not open without a line; nothing when it will. */
  hindrance = $state<'unsupported' | 'failed'>();

  get newer(): boolean {
    return this.#waiting !== undefined;
  }

  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
      this.hindrance = 'unsupported';
      return;
    }
    try {
      const registration = await navigator.serviceWorker.register('/terminal/service-worker.js');
      this.#look(registration);
      registration.addEventListener('updatefound', () => this.#follow(registration));
      // A terminal stays open for weeks: nobody else would look. Without a line it looks again later.
      setInterval(() => void registration.update().catch(() => undefined), LOOKS_EVERY_MILLIS);
    } catch {
      this.hindrance = 'failed';
    }
  }

  #follow(registration: ServiceWorkerRegistration): void {
    registration.installing?.addEventListener('statechange', () => this.#look(registration));
  }

  /** The first version takes over by itself; a later one waits to be asked. */
  #look(registration: ServiceWorkerRegistration): void {
    this.#waiting = registration.active === null ? undefined : (registration.waiting ?? undefined);
  }

  /** Goes on with the newer version. What was typed lies apart and stays. */
  takeOver(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    this.#waiting?.postMessage('take-over');
  }
}

export const version = new Version();
