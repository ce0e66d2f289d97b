import type { Place } from '../api/types';

const PREFIX = 'najda.drafts.';

/** What of a draft outlives a reload of the page. */
export interface DraftContent {
  number: string;
  name: string;
  words: string;
  nature?: string | undefined;
  place?: Place | undefined;
  unplaced?: { words: string; district?: string } | undefined;
  placeWords: string;
  answers?: Record<string, string>;
}

/**
 * Drafts in the tab's own session storage, so that a reload or a crash of the page loses nothing.
 * They name callers: they go when the call is saved, when the person signs out, when another person
 * opens the room in the same tab, and with the tab.
 */
export class KeptDrafts {
  readonly #name: string;

  constructor(
    room: string,
    login: string,
    readonly storage: Storage,
  ) {
    this.#name = `${PREFIX}${room}.${login}`;
    forgetDrafts(storage, this.#name);
  }

  read(call: number): DraftContent | undefined {
    return this.#all()[call];
  }

  keep(call: number, content: DraftContent): void {
    const all = { ...this.#all(), [call]: content };
    this.storage.setItem(this.#name, JSON.stringify(all));
  }

  drop(call: number): void {
    const { [call]: _, ...others } = this.#all();
    if (Object.keys(others).length === 0) this.storage.removeItem(this.#name);
    else this.storage.setItem(this.#name, JSON.stringify(others));
  }

  /** The call with the highest number: the one most likely in hand. */
  get latest(): number | undefined {
    const calls = Object.keys(this.#all()).map(Number);
    return calls.length === 0 ? undefined : Math.max(...calls);
  }

  #all(): Record<number, DraftContent> {
    return JSON.parse(this.storage.getItem(this.#name) ?? '{}') as Record<number, DraftContent>;
  }
}

/** Removes every draft of this tab, but those under one name. */
export function forgetDrafts(storage: Storage, except?: string): void {
  Object.keys(storage)
    .filter((name) => name.startsWith(PREFIX) && name !== except)
    .forEach((name) => storage.removeItem(name));
}
