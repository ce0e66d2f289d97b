import type { Offset } from '../device/clock-offset';
import type { Store } from '../device/store';
import { deliver, type Outcome } from './delivery';
import { bodyOf, inOrder, nextOf, type Fix, type Saying, type StoredEntry } from './entry';

/** One window of this device sends at a time, so that the order holds. */
const LOCK = 'najda-outbox';
const SHORTEST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;
/** What is urgent is tried anew on a line that hangs: sent twice it acts once. */
const URGENT_PATIENCE_MILLIS = 5_000;

/** How something said is to be treated. */
export interface Manner {
  /** Goes before everything that is not. */
  urgent?: boolean;
  /** For so long it can be taken back. */
  holdMillis?: number;
  fix?: Fix | undefined;
}

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
  #holding: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #running = false;
  #again = false;
  /** What is under way now; given up for something urgent. */
  #underWay: { urgent: boolean; giveUp: AbortController } | undefined;
  readonly #changes = new BroadcastChannel(LOCK);

  constructor(
    readonly store: Store,
    readonly surroundings: Surroundings,
  ) {
    this.#changes.onmessage = () => void this.#read();
    addEventListener('online', () => this.flush());
  }

  readonly #unsent = $derived(
    this.#all.filter((one) => one.owner === this.#owner && one.refusal === undefined),
  );
  /** Calls for help that are not sent, the latest last; a place of their own tells of them. */
  readonly calls = $derived(this.#unsent.filter(({ saying }) => saying.type === 'raise-panic'));
  /** All else that is not sent. */
  readonly waiting = $derived(this.#unsent.filter(({ saying }) => saying.type !== 'raise-panic'));
  readonly refused = $derived(
    this.#all.filter((one) => one.owner === this.#owner && one.refusal !== undefined),
  );
  /** What other people said here: sent as theirs when they are back, never as this person's. */
  readonly ofOthers = $derived(inOrder(this.#all.filter((one) => one.owner !== this.#owner)));

  /** From now on this person types here; what others typed waits for them. */
  async belongTo(owner: string | undefined): Promise<void> {
    this.#owner = owner;
    await this.#read();
    this.#failures = 0;
    this.flush();
  }

  /** Keeps what was said; returns once it can no longer be lost, whether sent or not. */
  async say(room: string, saying: Saying, manner: Manner = {}): Promise<void> {
    const owner = this.#owner;
    if (owner === undefined) throw new Error('nobody is there to say it');
    const offset = this.surroundings.offset();
    const { urgent = false, holdMillis, fix } = manner;
    await this.store.add('outbox', {
      id: crypto.randomUUID(),
      owner,
      room,
      urgent,
      saying,
      typedAt: Date.now(),
      ...(holdMillis !== undefined && { heldUntil: Date.now() + holdMillis }),
      ...(fix !== undefined && { fix }),
      ...(offset !== undefined && { offset }),
    });
    await this.#changed();
    this.#failures = 0;
    this.flush();
  }

  /** Not held any longer: it goes out now. */
  async release(entry: StoredEntry): Promise<void> {
    const { heldUntil: _, ...free } = entry;
    await this.#unlessBegun(entry, free);
    this.flush();
  }

  /** As if it had never been said. */
  takeBack(entry: StoredEntry): Promise<void> {
    return this.#unlessBegun(entry, undefined);
  }

  /** Once it has begun to go out, the room may have it. */
  async #unlessBegun(entry: StoredEntry, next: StoredEntry | undefined): Promise<void> {
    const all = this.store.transaction('outbox', 'readwrite');
    const now = await all.store.get(entry.n);
    if (now !== undefined && now.body === undefined) {
      await (next === undefined ? all.store.delete(entry.n) : all.store.put(next));
    }
    await all.done;
    await this.#changed();
  }

  /** Whoever was refused has read why. */
  async dismiss(entry: StoredEntry): Promise<void> {
    await this.store.delete('outbox', entry.n);
    await this.#changed();
  }

  /** Sends what waits, now; when it can't be, tries again by itself. */
  flush(): void {
    clearTimeout(this.#retry);
    if (!this.#running) return void this.#run();
    this.#again = true;
    if (this.#next()?.urgent && this.#underWay?.urgent === false) this.#underWay.giveUp.abort();
  }

  #next(): StoredEntry | undefined {
    return this.#owner === undefined ? undefined : nextOf(this.#owner, this.#all, Date.now());
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
      const entry = this.#next();
      if (entry === undefined) return;
      const frozen = await this.#frozen(entry);
      if (frozen !== undefined && !(await this.#send(frozen))) return;
    }
  }

  /** Whether the next one may follow. */
  async #send(entry: StoredEntry): Promise<boolean> {
    const giveUp = new AbortController();
    this.#underWay = { urgent: entry.urgent, giveUp };
    const { signal } = giveUp;
    const patience = AbortSignal.timeout(URGENT_PATIENCE_MILLIS);
    const outcome = await deliver(entry, entry.urgent ? patience : signal);
    this.#underWay = undefined;
    if (signal.aborted && outcome.kind === 'unreachable') return true;
    return this.#settle(entry, outcome);
  }

  /**
   * The body is written down before it is first sent: sent again, it is the same. Nothing where the
   * entry was taken back at this very moment.
   */
  async #frozen(entry: StoredEntry): Promise<StoredEntry | undefined> {
    if (entry.body !== undefined) return entry;
    const frozen = { ...entry, body: bodyOf(entry, this.surroundings.offset()) };
    const all = this.store.transaction('outbox', 'readwrite');
    const there = (await all.store.getKey(entry.n)) !== undefined;
    if (there) await all.store.put(frozen);
    await all.done;
    return there ? frozen : undefined;
  }

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
        this.#retryLater(entry.urgent);
        return false;
    }
  }

  #retryLater(urgent: boolean): void {
    const longest = urgent ? SHORTEST_WAIT_MILLIS : LONGEST_WAIT_MILLIS;
    const wait = Math.min(longest, SHORTEST_WAIT_MILLIS * 2 ** this.#failures++);
    this.#retry = setTimeout(() => this.flush(), wait);
  }

  async #changed(): Promise<void> {
    await this.#read();
    this.#changes.postMessage('changed');
  }

  async #read(): Promise<void> {
    this.#all = (await this.store.getAll('outbox')) as StoredEntry[];
    const now = Date.now();
    const due = Math.min(
      ...this.#all.flatMap(({ heldUntil = 0 }) => (heldUntil > now ? heldUntil : [])),
    );
    clearTimeout(this.#holding);
    if (Number.isFinite(due)) this.#holding = setTimeout(() => void this.#released(), due - now);
  }

  /** What was held can no longer be taken back: out with it. */
  async #released(): Promise<void> {
    await this.#read();
    this.flush();
  }
}
