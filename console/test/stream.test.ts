import { describe, expect, test } from 'vitest';
import { StreamParser, type StreamMessage } from '../src/stream/sse';

const STREAM =
  ': heartbeat\n\nid: 7\nevent: journal\ndata: {"seq":7,\ndata: "name":"قاعة"}\n\nevent: positions\r\ndata:{}\r\n\r\nevent: empty\n\ndata: last\n\n';
const MESSAGES: StreamMessage[] = [
  { event: 'journal', id: '7', data: '{"seq":7,\n"name":"قاعة"}' },
  { event: 'positions', data: '{}' },
  { event: 'message', data: 'last' },
];

describe('an event stream', () => {
  test('is read the same wherever it is cut', () => {
    for (let first = 0; first <= STREAM.length; first++)
      for (let second = first; second <= STREAM.length; second += 7) {
        const parser = new StreamParser();
        const pieces = [STREAM.slice(0, first), STREAM.slice(first, second), STREAM.slice(second)];
        expect(pieces.flatMap((piece) => parser.push(piece))).toEqual(MESSAGES);
      }
  });

  test('gives nothing of a message that is not yet whole', () => {
    const parser = new StreamParser();
    expect(parser.push('event: journal\ndata: {"seq":1}\n')).toEqual([]);
    expect(parser.push('\n')).toEqual([{ event: 'journal', data: '{"seq":1}' }]);
  });
});
