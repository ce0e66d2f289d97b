import { SvelteMap } from 'svelte/reactivity';
import type { Call } from '../api/types';

const MOST_AT_ONCE = 50;

/** How often the number of each call has rung before, as far as it was asked for. */
export class EarlierCounts {
  readonly #counts = new SvelteMap<number, number>();
  readonly #asked = new Set<number>();

  constructor(
    readonly ask: (calls: readonly number[]) => Promise<Record<number, number> | undefined>,
  ) {}

  of(call: number): number {
    return this.#counts.get(call) ?? 0;
  }

  /** Asks once for each call whose number is known. */
  async want(calls: readonly Call[]): Promise<void> {
    const fresh = calls
      .filter(({ id, numberKey }) => numberKey !== undefined && !this.#asked.has(id))
      .slice(0, MOST_AT_ONCE)
      .map(({ id }) => id);
    if (fresh.length === 0) return;
    fresh.forEach((id) => this.#asked.add(id));
    const counts = (await this.ask(fresh)) ?? {};
    for (const [id, n] of Object.entries(counts)) this.#counts.set(Number(id), n);
  }
}
