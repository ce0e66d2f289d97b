import type { Desk } from '../desk/desk.svelte';
import type { Showing } from './position';

const AT_MOST_EVERY_MILLIS = 1_500;

/** Tells the server what this desk shows, so that a supervisor can see it and go on with it. */
export class Telling {
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk) {}

  /** To be called in an effect: tells of each change, a moment later. */
  follow(): () => void {
    const text = JSON.stringify(this.#showing());
    if (text !== this.#told) {
      this.#timer = setTimeout(() => void this.#tell(text), AT_MOST_EVERY_MILLIS);
    }
    return () => clearTimeout(this.#timer);
  }

  async #tell(text: string): Promise<void> {
    this.#told = text;
    await this.desk.trying(() => this.desk.api.tellShowing(JSON.parse(text) as Showing));
  }

  #showing(): Showing {
    const { call, incident, unit, filter, work, supervising, drafts, draft } = this.desk;
    // Read, so that a change of the form in hand is one.
    void draft?.content;
    return {
      work: supervising === undefined ? work : 'supervision',
      ...(call !== undefined && { call }),
      ...(incident !== undefined && { incident }),
      ...(unit !== undefined && { unit }),
      ...(filter !== '' && { filter }),
      drafts: drafts.contents().map(([id, content]) => ({
        call: id,
        content: JSON.stringify(content),
      })),
    };
  }
}
