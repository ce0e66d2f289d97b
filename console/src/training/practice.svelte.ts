import { get, request } from '../api/http';
import type { LocalName } from '../api/types';
import type { Exercise, ExerciseView, Move, Pace } from './exercise';

/** It is no event of the room, so the stream does not tell of it. */
const READ_EVERY_MILLIS = 2_000;

type Trying = <T>(action: () => Promise<T>) => Promise<T | undefined>;

/** The exercise of a training room: what it is at, and how its trainer leads it. */
export class Practice {
  view = $state.raw<ExerciseView>({ scenarios: [] });
  readonly #path: string;

  /**
   * @param trying does something and shows a refusal
   */
  constructor(
    room: string,
    readonly trying: Trying,
  ) {
    this.#path = `/api/rooms/${encodeURIComponent(room)}/exercise`;
  }

  get exercise(): Exercise | undefined {
    return this.view.exercise;
  }

  get open(): boolean {
    return this.exercise !== undefined && this.exercise.state !== 'ended';
  }

  /** Keeps looking until what it gives is called. */
  follow(): () => void {
    const read = () => void this.#take(() => get<ExerciseView>(this.#path));
    read();
    const reading = setInterval(read, READ_EVERY_MILLIS);
    return () => clearInterval(reading);
  }

  /** What the caller says to whoever answered this call; undefined: it is no simulated one. */
  voiceOf(call: number): readonly LocalName[] | undefined {
    return this.exercise?.voices.find((voice) => voice.call === call)?.lines;
  }

  begin(scenario: string, seed: number | undefined): Promise<boolean> {
    return this.#lead('POST', '', {
      id: crypto.randomUUID(),
      scenario,
      ...(seed !== undefined && { seed }),
    });
  }

  move(move: Move): Promise<boolean> {
    return this.#lead('POST', '/moves', { move });
  }

  pace(percent: Pace): Promise<boolean> {
    return this.#lead('PUT', '/pace', { percent });
  }

  /**
   * Has a caller ring now.
   *
   * @param card whose; left out: the next of those that have not rung
   */
  async ring(card?: string): Promise<boolean> {
    const next = card ?? this.exercise?.cards.find((one) => one.rung === 0)?.key;
    if (next === undefined) return false;
    return this.#lead('POST', '/calls', { id: crypto.randomUUID(), card: next });
  }

  #lead(method: string, path: string, body: object): Promise<boolean> {
    return this.#take(() => request<ExerciseView>(method, this.#path + path, body));
  }

  async #take(asking: () => Promise<ExerciseView>): Promise<boolean> {
    const view = await this.trying(asking);
    if (view !== undefined) this.view = view;
    return view !== undefined;
  }
}
