/** One message of an event stream (WHATWG HTML, 9.2); a heartbeat is a comment and has no data. */
export interface StreamMessage {
  event: string;
  id?: string;
  data: string;
}

/**
 * Reads an event stream piece by piece. The browser's own EventSource hides comments, and with them
 * the heartbeat that tells a quiet line from a dead one.
 */
export class StreamParser {
  #rest = '';
  #event = '';
  #id: string | undefined;
  #data: string[] = [];

  /** Takes the next piece of text, wherever it was cut; returns the messages it completes. */
  push(piece: string): StreamMessage[] {
    // A CR at the end may be half of a CRLF: it waits for the next piece.
    const text = this.#rest + piece;
    const usable = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, usable).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + text.slice(usable);
    return lines.flatMap((line) => this.#line(line) ?? []);
  }

  #line(line: string): StreamMessage | undefined {
    if (line === '') return this.#complete();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    else if (field === 'id') this.#id = value;
    else if (field === 'data') this.#data.push(value);
    return undefined;
  }

  #complete(): StreamMessage | undefined {
    const message: StreamMessage = {
      event: this.#event || 'message',
      data: this.#data.join('\n'),
      ...(this.#id !== undefined && { id: this.#id }),
    };
    const empty = this.#data.length === 0;
    this.#event = '';
    this.#id = undefined;
    this.#data = [];
    return empty ? undefined : message;
  }
}
