import type { Done } from './verb';

const MOST_LINES = 100;
const MOST_DONE = 20;

/** Lines typed before, for as long as this page lives; never stored, for they may name people. */
export class Recall {
  readonly #lines: string[] = [];
  #at = 0;

  add(line: string): void {
    if (this.#lines.at(-1) !== line) this.#lines.push(line);
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
    this.#at = this.#lines.length;
  }

  /** The line before, or after, the one recalled last; an empty one after the newest. */
  step(by: -1 | 1): string {
    this.#at = Math.max(0, Math.min(this.#lines.length, this.#at + by));
    return this.#lines[this.#at] ?? '';
  }
}

interface DoneThing {
  readonly verb: string;
  readonly undo?: () => Promise<Done>;
}

/** What was done from the line, the latest last. */
export class Undoing {
  readonly #done: DoneThing[] = [];

  /** Looking at something, or asking, changes nothing, so there is nothing to take back. */
  note(verb: string, done: Done): void {
    if (done === 'refused' || done === 'looked') return;
    if (typeof done === 'object' && !('undo' in done)) return;
    this.#done.push({ verb, ...(done !== 'done' && { undo: done.undo }) });
    if (this.#done.length > MOST_DONE) this.#done.shift();
  }

  /** Takes the latest thing back; if the room refuses, it stays the latest. */
  async undo(): Promise<Done> {
    const latest = this.#done.at(-1);
    if (latest === undefined) return { fault: 'nothing-to-undo' };
    if (latest.undo === undefined) return { fault: 'cannot-undo', values: { verb: latest.verb } };
    const done = await latest.undo();
    if (done === 'refused') return done;
    this.#done.splice(this.#done.indexOf(latest), 1);
    return 'looked';
  }
}
