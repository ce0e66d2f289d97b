import { Problem, readProblem } from '../api/problem';
import { StreamParser, type StreamMessage } from './sse';

/** The server's heartbeat comes every 10 s; without a sign for this long the line counts as dead. */
const SILENCE_MILLIS = 25_000;
const LONGEST_WAIT_MILLIS = 8_000;
const RECONNECT = new DOMException('reconnect', 'AbortError');
/** Signed out, or no longer a member: trying again is of no use. */
const FINAL = new Set([401, 403, 404]);

export interface StreamListener {
  /** Where to go on from; asked before each connection. */
  after(): Promise<number>;
  message(message: StreamMessage): void;
  /** Anything at all was heard, a heartbeat too. */
  alive(): void;
  /** The line is gone; another try follows unless the problem forbids it. */
  broken(problem: Problem): void;
}

/** Keeps one event stream open, again and again, until stopped. */
export class Stream {
  readonly #stopped = new AbortController();
  #line = new AbortController();

  constructor(
    readonly path: string,
    readonly listener: StreamListener,
  ) {}

  stop(): void {
    this.#stopped.abort();
  }

  /** Drops the line on purpose and opens another, from wherever the listener then says. */
  reconnect(): void {
    this.#line.abort(RECONNECT);
  }

  async run(): Promise<void> {
    for (let failures = 0; !this.#stopped.signal.aborted; failures++) {
      try {
        await this.#follow(() => (failures = 0));
      } catch (cause) {
        if (this.#stopped.signal.aborted) return;
        if (cause !== RECONNECT) {
          const problem = cause instanceof Problem ? cause : Problem.offline();
          this.listener.broken(problem);
          if (FINAL.has(problem.status)) return;
        }
      }
      await this.#wait(failures);
    }
  }

  /** Rejects when the line breaks, falls silent, or the server says no. */
  async #follow(opened: () => void): Promise<void> {
    const line = (this.#line = new AbortController());
    const signal = AbortSignal.any([line.signal, this.#stopped.signal]);
    const after = await this.listener.after();
    const response = await fetch(
      `${this.path}${this.path.includes('?') ? '&' : '?'}after=${after}`,
      {
        headers: { Accept: 'text/event-stream' },
        cache: 'no-store',
        signal,
      },
    );
    if (!response.ok || response.body === null) throw await readProblem(response);
    opened();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new StreamParser();
    for (;;) {
      const silence = setTimeout(() => line.abort(), SILENCE_MILLIS);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) throw Problem.offline();
      this.listener.alive();
      parser.push(value).forEach((message) => this.listener.message(message));
    }
  }

  /** Doubles from a quarter of a second, with a share of chance: not all screens at once. */
  #wait(failures: number): Promise<void> {
    const longest = Math.min(LONGEST_WAIT_MILLIS, 250 * 2 ** failures);
    return new Promise((wake) => setTimeout(wake, longest * (0.5 + Math.random() / 2)));
  }
}
