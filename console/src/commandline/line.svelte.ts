import type { Desk } from '../desk/desk.svelte';
import { t } from '../i18n/language.svelte';
import type { FoundPlace, Place } from '../api/types';
import { Suggestions } from '../calls/places.svelte';
import { completions, placeWords } from './complete';
import { coordinatesOf, knownTo } from './known-to';
import { Recall, Undoing } from './memory';
import { parse, type Order, type Reading } from './parse';
import { wrong } from './telling';
import type { Done, OfLine, Verb } from './verb';

/** How the line before ended, until something else is typed. */
export interface Ended {
  readonly well: boolean;
  readonly says: string;
  readonly undoable: boolean;
}

/** Why something was not done, in words; nothing when it was. */
function failure(done: Done): string | undefined {
  if (done === 'refused') return t('console.line.refused');
  if (typeof done !== 'object' || !('fault' in done)) return undefined;
  const what = t(`console.verb.${String(done.values?.['verb'])}`);
  return t(`console.fault.${done.fault}`, { ...done.values, what });
}

/** One person's command line: what is typed in it, what that means, what became of it. */
export class Line implements OfLine {
  typed = $state('');
  /** Which completion the arrows have come to; none: -1. */
  cursor = $state(-1);
  ended = $state.raw<Ended>();
  /** Enter was pressed on what is typed, and it was no order. */
  judged = $state(false);
  busy = $state(false);
  #closed = $state(false);
  readonly #recall = new Recall();
  readonly #undoing = new Undoing();

  constructor(
    readonly desk: Desk,
    readonly help: () => void,
  ) {
    this.#places = new Suggestions(desk.api.searchPlaces);
  }

  /** Places that the search found for words of this line, and those chosen of them. */
  readonly #places: Suggestions;
  readonly #taken = new Map<string, Place>();
  readonly #known = $derived.by(() => knownTo(this.desk, this.#places.found, this.#taken));
  readonly reading: Reading = $derived(
    this.typed.trim() === '' ? { sort: 'empty' } : parse(this.typed, this.#known),
  );
  readonly completions = $derived(
    this.typed.trim() === '' || this.#closed
      ? []
      : completions(this.typed, this.#known, (verb) => this.may(verb)),
  );

  get known() {
    return this.#known;
  }

  may(verb: Verb): boolean {
    return verb.right === undefined || this.desk.may(verb.right);
  }

  type(text: string): void {
    this.typed = text;
    this.cursor = -1;
    this.judged = this.#closed = false;
    this.ended = undefined;
    this.#places.ask(placeWords(text, this.#known)?.text ?? '');
  }

  /** Whether there was a list to close. */
  close(): boolean {
    const open = this.completions.length > 0;
    this.#closed = true;
    this.cursor = -1;
    return open;
  }

  /** Takes the completion at the cursor, else the first; false when there is none. */
  complete(): boolean {
    const completion = this.completions[Math.max(0, this.cursor)];
    if (completion === undefined) return false;
    const found = this.#places.found.find((place) => coordinatesOf(place) === completion.word);
    if (found !== undefined) this.#take(completion.word, found);
    this.type(completion.line);
    return true;
  }

  /** With the name by which it was found, as the call form keeps it. */
  #take(word: string, { lat, lon, label, kind, uncertaintyMeters }: FoundPlace): void {
    const source = kind === 'coordinates' ? 'coordinates' : 'gazetteer';
    this.#taken.set(word, { lat, lon, uncertaintyMeters, source, ...(label !== '' && { label }) });
  }

  /** Down goes into the completions; up from their head leads back to what was typed before. */
  move(by: -1 | 1): void {
    if (by === -1 && this.cursor < 0) this.#bringBack(-1);
    else if (by === 1 && this.completions.length === 0) this.#bringBack(1);
    else this.cursor = Math.min(this.cursor + by, this.completions.length - 1);
  }

  #bringBack(by: -1 | 1): void {
    this.type(this.#recall.step(by));
    this.#closed = true;
  }

  async enter(): Promise<void> {
    if (this.cursor >= 0 && this.complete()) return;
    const reading = this.reading;
    // Enter on words of a place takes the likeliest; the next one does what the line then says.
    const place = reading.sort === 'fault' && placeWords(this.typed, this.#known) !== undefined;
    if (place && this.complete()) return;
    if (this.busy || reading.sort === 'empty') return;
    this.judged = this.#closed = true;
    if (reading.sort === 'fault') return;
    if (!this.may(reading.verb)) {
      const past = this.desk.past?.told();
      const fault = past ? { fault: 'replay', values: past } : { fault: 'not-yours' };
      return this.#end(fault, reading.verb);
    }
    this.busy = true;
    await this.#do(reading).finally(() => (this.busy = false));
  }

  async #do({ verb, arguments: all }: Order): Promise<void> {
    const typed = this.typed;
    const values = Object.fromEntries(all.map(({ name, value }) => [name, value]));
    const done = await verb.run(values as never, this.desk, this);
    this.#undoing.note(verb.id, done);
    this.#end(done, verb);
    if (this.ended?.well !== true) return;
    this.#recall.add(typed);
    if (this.typed === typed) this.#clear();
  }

  #clear(): void {
    const { ended } = this;
    this.type('');
    this.ended = ended;
  }

  #end(done: Done, verb: Verb): void {
    const says = failure(done);
    if (says !== undefined) this.ended = { well: false, says, undoable: false };
    else {
      const what = t(`console.verb.${verb.id}`);
      const undoable = typeof done === 'object' && 'undo' in done;
      const answer = typeof done === 'object' && 'says' in done ? done.says : undefined;
      this.ended = { well: true, says: answer ?? t('console.line.done', { what }), undoable };
    }
  }

  undo(): Promise<Done> {
    return this.#undoing.undo();
  }

  /** Ctrl+Z in an empty line. */
  async undoLatest(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const done = await this.undo().finally(() => (this.busy = false));
    const says = failure(done);
    this.ended = {
      well: says === undefined,
      says: says ?? t('console.line.undone'),
      undoable: false,
    };
  }

  /** What is wrong with what is typed, once Enter was pressed on it. */
  readonly fault = $derived(
    this.judged && this.reading.sort === 'fault' ? wrong(this.reading, t) : undefined,
  );
}
