import { SvelteMap } from 'svelte/reactivity';
import type { Notice, TimelineEntry } from '../api/types';

/** What others did to an incident since this person last looked at it. */
export interface Mark {
  /** The latest of it. */
  readonly entry: TimelineEntry;
  readonly times: number;
}

/** An event of the stream, with what it touched. */
export type Happening = TimelineEntry & {
  readonly incidents?: readonly { readonly id: number }[];
  readonly units?: readonly { readonly incident?: number }[];
  readonly alarms?: readonly { readonly incident?: number }[];
  readonly notices?: readonly Pick<Notice, 'ground'>[];
};

/** What is told of a unit and matters to whoever is busy with the incident it is on. */
const OF_THE_CREW = new Set(['panic-raised', 'panic-ended']);

/**
 * The incidents that an event changed, or changed something about: an alarm of theirs, danger to a
 * crew on them, a hazard where they are.
 */
function concerned(
  event: Happening,
  at: (ground: Notice['ground']) => Iterable<number>,
): Set<number> {
  const of = (all: readonly { readonly incident?: number }[] = []) =>
    all.flatMap(({ incident }) => (incident === undefined ? [] : [incident]));
  return new Set([
    ...(event.incidents ?? []).map(({ id }) => id),
    ...of(event.alarms),
    ...(OF_THE_CREW.has(event.type) ? of(event.units) : []),
    ...(event.notices ?? []).flatMap(({ ground }) => [...at(ground)]),
  ]);
}

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
    /** The open incidents on the ground of a hazard. */
    readonly at: (ground: Notice['ground']) => Iterable<number> = () => [],
  ) {}

  hear(event: Happening): void {
    for (const id of concerned(event, this.at)) {
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
