import { get, request } from '../api/http';
import { Problem } from '../api/problem';

const QUIET_MILLIS = 700;
const OUTLIVES_PAGE = { keepalive: true };

/**
 * How the person signed in likes his screens: kept by the server, so that it is there at whatever
 * desk he sits down. Losing one is no harm: what cannot be kept now holds for this page.
 */
export class Preferences {
  #values: Record<string, string> = {};
  readonly #due = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    // What is still to be sent goes before the page does.
    globalThis.addEventListener?.('pagehide', () => {
      [...this.#due.keys()].forEach((key) => void this.#send(key));
    });
  }

  async load(): Promise<void> {
    await unlessRefused(async () => {
      this.#values = await get<Record<string, string>>('/api/preferences');
    });
  }

  /** The value as it was kept; undefined when there is none or it cannot be read. */
  read(key: string): unknown {
    try {
      return JSON.parse(this.#values[key] ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a value, once it has not changed for a moment. */
  keep(key: string, value: unknown): void {
    this.#values[key] = JSON.stringify(value);
    clearTimeout(this.#due.get(key));
    this.#due.set(
      key,
      setTimeout(() => void this.#send(key), QUIET_MILLIS),
    );
  }

  #send(key: string): Promise<void> {
    clearTimeout(this.#due.get(key));
    this.#due.delete(key);
    const path = `/api/preferences/${encodeURIComponent(key)}`;
    return unlessRefused(() => request('PUT', path, { value: this.#values[key] }, OUTLIVES_PAGE));
  }
}

async function unlessRefused(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
  }
}
