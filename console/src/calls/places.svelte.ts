import type { RoomApi } from '../api/room';
import type { FoundPlace, PlacesFound, Point } from '../api/types';

/** Long enough for the next letter, too short to be noticed. */
const PAUSE_MILLIS = 120;

/** What the search makes of the words typed so far; the answer to the latest words only. */
export class Suggestions {
  found = $state.raw<FoundPlace[]>([]);
  read = $state<PlacesFound['read']>();
  /** The words that {@link found} answers; undefined while an answer is on its way. */
  answered = $state<string>();
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly search: RoomApi['searchPlaces']) {}

  ask(words: string, near?: Point): void {
    const wanted = words.trim();
    clearTimeout(this.#timer);
    this.#asked = wanted;
    this.answered = undefined;
    if (wanted === '') this.clear();
    else this.#timer = setTimeout(() => void this.#fetch(wanted, near), PAUSE_MILLIS);
  }

  /** Answers at once, for who presses Enter before the list has come. */
  async askNow(words: string, near?: Point): Promise<FoundPlace | undefined> {
    clearTimeout(this.#timer);
    this.#asked = words.trim();
    await this.#fetch(this.#asked, near);
    return this.found[0];
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#asked = '';
    this.found = [];
    this.read = undefined;
    this.answered = undefined;
  }

  async #fetch(words: string, near?: Point): Promise<void> {
    const answer = await this.search(words, near).catch(() => undefined);
    if (this.#asked !== words || answer === undefined) return;
    this.found = answer.places;
    this.read = answer.read;
    this.answered = words;
  }
}
