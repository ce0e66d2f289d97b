import type { Problem } from '../api/problem';
import type { StreamMessage } from './sse';
import type { StreamListener } from './stream';

/** What a window is told. */
export type FromHub =
  | { kind: 'welcome' }
  | { kind: 'message'; message: StreamMessage }
  | { kind: 'alive' }
  | { kind: 'broken'; problem: Pick<Problem, 'status' | 'code' | 'title' | 'detail'> };

/** What a window says: from where its own board goes on, or that it closes. */
export type ToHub = { kind: 'start'; path: string; after: number } | { kind: 'leave' };

export interface Port {
  postMessage(told: FromHub): void;
}

export interface Running {
  run(): Promise<void>;
  stop(): void;
  reconnect(): void;
}

const STANDING = new Set(['watched', 'groups']);
const READ_AGAIN: FromHub = { kind: 'message', message: { event: 'reset', data: '' } };

/**
 * One event stream for all windows of a browser. A window hears everything from its welcome on; it
 * reads the board after that, so nothing falls between the two.
 */
export class Hub {
  readonly #ports = new Set<Port>();
  #stream: Running | undefined;
  /** Up to where the stream has come; unknown at first and after a reset, until a window says it. */
  #after: number | undefined;
  /** From where it was opened, or went on after a reset. */
  #from = 0;
  #asked: ((after: number) => void)[] = [];
  /** What is told only when it changes, and stands in no board: a new window hears it at once. */
  readonly #standing = new Map<string, StreamMessage>();

  constructor(readonly open: (path: string, listener: StreamListener) => Running) {}

  join(port: Port): void {
    this.#ports.add(port);
    port.postMessage({ kind: 'welcome' });
    this.#standing.forEach((message) => port.postMessage({ kind: 'message', message }));
  }

  leave(port: Port): void {
    this.#ports.delete(port);
    if (this.#ports.size > 0) return;
    this.#stream?.stop();
    this.#stream = this.#after = undefined;
    this.#standing.clear();
  }

  /** A window whose board is older than the stream's beginning is asked to read it again. */
  start(port: Port, path: string, after: number): void {
    if (this.#after === undefined) this.#goOn(after);
    else if (after < this.#from) port.postMessage(READ_AGAIN);
    if (this.#stream !== undefined) return;
    // Windows from before have missed what happened while there was no stream.
    this.#ports.forEach((other) => other !== port && other.postMessage(READ_AGAIN));
    const stream = this.open(path, this.#listener());
    this.#stream = stream;
    // It ends by itself only when nobody is signed in any more; the next window starts another.
    void stream.run().finally(() => {
      if (this.#stream === stream) this.#stream = this.#after = undefined;
    });
  }

  #goOn(from: number): void {
    this.#after = this.#from = from;
    this.#asked.forEach((answer) => answer(from));
    this.#asked = [];
  }

  #listener(): StreamListener {
    return {
      after: () => this.#known(),
      message: (message) => this.#heard(message),
      alive: () => this.#tell({ kind: 'alive' }),
      broken: ({ status, code, title, detail }) =>
        this.#tell({ kind: 'broken', problem: { status, code, title, detail } }),
    };
  }

  #known(): Promise<number> {
    if (this.#after !== undefined) return Promise.resolve(this.#after);
    return new Promise((answer) => this.#asked.push(answer));
  }

  #heard(message: StreamMessage): void {
    if (message.event === 'reset') {
      this.#after = undefined;
      this.#stream?.reconnect();
    } else if (message.id !== undefined) this.#after = Number(message.id);
    if (STANDING.has(message.event)) this.#standing.set(message.event, message);
    this.#tell({ kind: 'message', message });
  }

  #tell(told: FromHub): void {
    this.#ports.forEach((port) => port.postMessage(told));
  }
}
