import { Problem } from '../api/problem';
import type { FromHub, Running, ToHub } from './hub';
import type { StreamMessage } from './sse';
import { Stream, type StreamListener } from './stream';

const AGAIN_MILLIS = 2000;

/** This window's end of the stream that all windows of the browser share. */
class SharedStream implements Running {
  readonly #port: MessagePort;
  /** What came while the board was being read. */
  #early: StreamMessage[] | undefined = [];
  #readings = 0;
  #stopped = false;

  constructor(
    readonly path: string,
    readonly listener: StreamListener,
    name: string,
  ) {
    const worker = new SharedWorker(new URL('./hub-worker.ts', import.meta.url), {
      type: 'module',
      name,
    });
    this.#port = worker.port;
  }

  async run(): Promise<void> {
    addEventListener('pagehide', () => this.stop());
    // A page that the browser brings back from its memory has missed what happened since.
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    this.#port.onmessage = ({ data }: MessageEvent<FromHub>) => this.#told(data);
  }

  stop(): void {
    this.#stopped = true;
    this.#say({ kind: 'leave' });
  }

  /** Reads the board anew; what comes meanwhile is taken in after it. */
  reconnect(): void {
    void this.#begin();
  }

  #told(told: FromHub): void {
    if (this.#stopped) return;
    if (told.kind === 'welcome') void this.#begin();
    else if (told.kind === 'alive') this.listener.alive();
    else if (told.kind === 'broken') {
      const { status, code, title, detail } = told.problem;
      this.listener.broken(new Problem(status, code, title, detail));
    } else if (this.#early !== undefined) this.#early.push(told.message);
    else this.listener.message(told.message);
  }

  async #begin(): Promise<void> {
    const reading = ++this.#readings;
    this.#early = [];
    const after = await this.#startingPoint(() => reading === this.#readings && !this.#stopped);
    if (after === undefined) return;
    this.#say({ kind: 'start', path: this.path, after });
    const early = this.#early;
    this.#early = undefined;
    early.forEach((message) => this.listener.message(message));
  }

  /** Asked until it is known; undefined when the question is no longer asked. */
  async #startingPoint(wanted: () => boolean): Promise<number | undefined> {
    while (wanted()) {
      try {
        const after = await this.listener.after();
        return wanted() ? after : undefined;
      } catch (cause) {
        this.listener.broken(cause instanceof Problem ? cause : Problem.offline());
        await new Promise((wake) => setTimeout(wake, AGAIN_MILLIS));
      }
    }
    return undefined;
  }

  #say(said: ToHub): void {
    this.#port.postMessage(said);
  }
}

/**
 * The room's stream: shared with this person's other windows where the browser can, else one of
 * this window's own.
 */
export const openStream = (path: string, person: string, listener: StreamListener): Running =>
  typeof SharedWorker === 'undefined'
    ? new Stream(path, listener)
    : new SharedStream(path, listener, `${person} ${path}`);
