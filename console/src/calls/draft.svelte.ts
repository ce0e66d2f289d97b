import type { FoundPlace, Place, Point } from '../api/types';
import type { DraftContent, KeptDrafts } from './kept-drafts';

const LONGEST_LABEL = 200;

/** What a call-taker has typed of one call and not yet sent on. Only this tab keeps it. */
export class Draft {
  number = $state('');
  name = $state('');
  words = $state('');
  nature = $state<string>();
  /** To what is asked for its nature, by the question's code. */
  answers = $state<Record<string, string>>({});
  place = $state.raw<Place>();
  /** Words typed of the place from which none was chosen yet. */
  placeWords = $state('');
  /** Only words tell where: nobody knows the point yet. */
  unplaced = $state.raw<{ words: string; district?: string }>();
  /** Where the network heard the caller. */
  heard = $state.raw<Point>();
  /** The caller's details have been read from the server into this draft. */
  filled = false;

  /** Not `$derived`: a draft outlives the form that happened to make it. */
  get begun(): boolean {
    const typed = [this.number, this.name, this.words, this.placeWords].some(
      (value) => value.trim() !== '',
    );
    return (
      typed || this.nature !== undefined || this.place !== undefined || this.unplaced !== undefined
    );
  }

  get content(): DraftContent {
    const { number, name, words, nature, place, unplaced, placeWords } = this;
    return {
      number,
      name,
      words,
      nature,
      place,
      unplaced,
      placeWords,
      answers: { ...this.answers },
    };
  }

  /** Whether all that is known of the place is what the telephone network says. */
  get isGuessed(): boolean {
    return this.place?.source === 'network';
  }

  /** As it was before the page was loaded anew. */
  restore(kept: DraftContent): void {
    Object.assign(this, kept);
    this.filled = true;
  }

  /** One of those that the search found. */
  choose(found: FoundPlace): void {
    const { lat, lon, uncertaintyMeters, label } = found;
    const source = found.kind === 'coordinates' ? 'coordinates' : 'gazetteer';
    this.place = { lat, lon, uncertaintyMeters, source, ...(label !== '' && { label }) };
    this.unplaced = undefined;
    this.placeWords = '';
  }

  /**
   * A point of the map. Words still standing there are kept with it: nobody but the call-taker
   * says that they belong together, so the place is marked.
   */
  pick(point: Point): void {
    const label = (this.placeWords.trim() || (this.unplaced?.words ?? '')).slice(0, LONGEST_LABEL);
    this.place =
      label === ''
        ? { ...point, source: 'map', uncertaintyMeters: 0 }
        : { ...point, source: 'overridden', uncertaintyMeters: 0, label };
    this.unplaced = undefined;
    this.placeWords = '';
  }

  /** The words that stand there are all that is known for now. */
  leaveInWords(): void {
    const words = this.placeWords.trim().slice(0, LONGEST_LABEL);
    if (words === '') return;
    this.unplaced = { words };
    this.place = undefined;
    this.placeWords = '';
  }
}

/** One draft for each call, so that looking at another call loses nothing. */
export class Drafts {
  readonly #byCall = new Map<number, Draft>();

  constructor(readonly kept?: KeptDrafts) {}

  of(call: number): Draft {
    let draft = this.#byCall.get(call);
    if (draft === undefined) {
      draft = new Draft();
      const kept = this.kept?.read(call);
      if (kept !== undefined) draft.restore(kept);
      this.#byCall.set(call, draft);
    }
    return draft;
  }

  /** All that is typed and not yet sent on, by call. */
  contents(): [number, DraftContent][] {
    return [...this.#byCall]
      .filter(([, draft]) => draft.begun)
      .map(([call, draft]) => [call, draft.content]);
  }

  drop(call: number): void {
    this.#byCall.delete(call);
    this.kept?.drop(call);
  }

  /** Whoever shows a draft calls this whenever it changes. */
  keep(call: number): void {
    const draft = this.of(call);
    if (draft.begun) this.kept?.keep(call, draft.content);
  }

  get begun(): boolean {
    return [...this.#byCall.values()].some((draft) => draft.begun);
  }
}
