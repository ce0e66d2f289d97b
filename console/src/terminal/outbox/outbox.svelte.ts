import type { Offset } from '../device/clock-offset';
import type { Store } from '../device/store';
import { deliver, type Outcome } from './delivery';
import { bodyOf, nextOf, type Saying, type StoredEntry } from './entry';

/** One window of this device sends at a time, so that the order holds. */
const LOCK = 'najda-outbox';
const SHORTEST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;

interface Surroundings {
  /** How far this device's clock is off, as far as known. */
  offset(): Offset | undefined;
  /** Something was taken by the room. */
  sent(): void;
  /** The person is no longer signed in: what waits goes on waiting. */
  signedOut(): void;
}

/** What was typed on this device and not yet answered for: kept, sent in order, acting once. */
export class Outbox {
  #all = $state.raw<readonly StoredEntry[]>([]);
  #owner = $state<string>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #running = false;
  #again = false;
  readonly #changes = new BroadcastChannel(LOCK);

  constructor(
    readonly store: Store,
    readonly surroundings: Surroundings,
  ) {
    this.#changes.onmessage = () => void this.#read();
    addEventListener('online', () => this.flush());
  }

  readonly waiting = $derived(
    this.#all.filter((one) => one.owner === this.#owner && one.refusal === undefined),
  );
  readonly refused = $derived(
    this.#all.filter((one) => one.owner === this.#owner && one.refusal !== undefined),
  );
  /** How many things of other people lie here; only their number is anybody's business. */
  readonly ofOthers = $derived(this.#all.filter((one) => one.owner !== this.#owner).length);

  /** From now on this person types here; what others typed waits for them. */
  async belongTo(owner: string | undefined): Promise<void> {
    this.#owner = owner;
    await this.#read();
    this.#failures = 0;
    this.flush();
  }

  /** Keeps what was said; returns once it can no longer be lost, whether sent or not. */
  async say(room: string, saying: Saying, urgent = false): Promise<void> {
    const owner = this.#owner;
    if (owner === undefined) throw new Error('nobody is there to say it');
    const offset = this.surroundings.offset();
    await this.store.add('outbox', {
      id: crypto.randomUUID(),
      owner,
      room,
      urgent,
      saying,
      typedAt: Date.now(),
      ...(offset !== undefined && { offset }),
    });
    await this.#changed();
    this.#failures = 0;
    this.flush();
  }

  /** Whoever was refused has read why. */
  async dismiss(entry: StoredEntry): Promise<void> {
    await this.store.delete('outbox', entry.n);
    await this.#changed();
  }

  /** Sends what waits, now; when it can't be, tries again by itself. */
  flush(): void {
    clearTimeout(this.#retry);
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    do {
      this.#again = false;
      await navigator.locks.request(LOCK, () => this.#sendAll());
    } while (this.#again);
    this.#running = false;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      await this.#read();
      const entry = this.#owner === undefined ? undefined : nextOf(this.#owner, this.#all);
      if (entry === undefined) return;
      const frozen = await this.#frozen(entry);
      if (!(await this.#settle(frozen, await deliver(frozen)))) return;
    }
  }

  /** The body is written down before it is first sent: sent again, it is the same. */
  async #frozen(entry: StoredEntry): Promise<StoredEntry> {
    if (entry.body !== undefined) return entry;
    const frozen = { ...entry, body: bodyOf(entry, this.surroundings.offset()) };
    await this.store.put('outbox', frozen);
    return frozen;
  }

  /** Whether the next one may follow. */
  async #settle(entry: StoredEntry, outcome: Outcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'done':
        this.#failures = 0;
        await this.store.delete('outbox', entry.n);
        await this.#changed();
        this.surroundings.sent();
        return true;
      case 'refused':
        await this.store.put('outbox', { ...entry, refusal: outcome.refusal });
        await this.#changed();
        return true;
      case 'signed-out':
        this.surroundings.signedOut();
        return false;
      case 'unreachable':
        this.#retryLater();
        return false;
    }
  }

  #retryLater(): void {
    const wait = Math.min(LONGEST_WAIT_MILLIS, SHORTEST_WAIT_MILLIS * 2 ** this.#failures++);
    this.#retry = setTimeout(() => this.flush(), wait);
  }

  async #changed(): Promise<void> {
    await this.#read();
    this.#changes.postMessage('changed');
  }

  async #read(): Promise<void> {
    this.#all = (await this.store.getAll('outbox')) as StoredEntry[];
  }
}
