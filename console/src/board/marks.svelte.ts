import { SvelteMap } from 'svelte/reactivity';
import type { TimelineEntry } from '../api/types';

/** What others did to an incident since this person last looked at it. */
export interface Mark {
  /** The latest of it. */
  readonly entry: TimelineEntry;
  readonly times: number;
}

/** An event of the stream, with the incidents that it touched. */
export type Happening = TimelineEntry & { readonly incidents?: readonly { readonly id: number }[] };

/**
 * Marks incidents that this person has had before him, or has done something to, when others change
 * them; until he looks again. What he never looked at is simply in the queue.
 */
export class Marks {
  readonly #marks = new SvelteMap<number, Mark>();
  readonly #known = new Set<number>();

  constructor(
    readonly person: string,
    /** The incident that is before him at this moment. */
    readonly before: () => number | undefined,
  ) {}

  hear(event: Happening): void {
    for (const { id } of event.incidents ?? []) {
      if (event.actor === this.person) this.#known.add(id);
      else if (this.#known.has(id) && this.before() !== id) {
        const times = (this.#marks.get(id)?.times ?? 0) + 1;
        this.#marks.set(id, { entry: event, times });
      }
    }
  }

  look(incident: number | undefined): void {
    if (incident === undefined) return;
    this.#known.add(incident);
    this.#marks.delete(incident);
  }

  of(incident: number): Mark | undefined {
    return this.#marks.get(incident);
  }
}
