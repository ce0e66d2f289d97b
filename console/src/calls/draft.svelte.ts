import type { Place } from '../api/types';

/** What a call-taker has typed of one call and not yet sent on. Nothing of it is ever stored. */
export class Draft {
  number = $state('');
  name = $state('');
  words = $state('');
  nature = $state<string>();
  place = $state.raw<Place>();
  /** The caller's details have been read from the server into this draft. */
  filled = false;

  /** Not `$derived`: a draft outlives the form that happened to make it. */
  get begun(): boolean {
    const typed = [this.number, this.name, this.words].some((value) => value.trim() !== '');
    return typed || this.nature !== undefined || this.place !== undefined;
  }
}

/** One draft for each call, so that looking at another call loses nothing. */
export class Drafts {
  readonly #byCall = new Map<number, Draft>();

  of(call: number): Draft {
    let draft = this.#byCall.get(call);
    if (draft === undefined) {
      draft = new Draft();
      this.#byCall.set(call, draft);
    }
    return draft;
  }

  drop(call: number): void {
    this.#byCall.delete(call);
  }

  get begun(): boolean {
    return [...this.#byCall.values()].some((draft) => draft.begun);
  }
}
