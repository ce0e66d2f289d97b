import { describe, expect, test } from 'vitest';
import { Problem } from '../src/api/problem';
import { Hub, type FromHub, type Running } from '../src/stream/hub';
import type { StreamListener } from '../src/stream/stream';
import { screenOf, windowFeatures } from '../src/windows/screens';

/** A hub over streams that a test speaks through. */
function hub() {
  const opened: { listener: StreamListener; reconnected: number; end: () => void }[] = [];
  const made = new Hub((_path, listener): Running => {
    let end = () => undefined as void;
    const run = new Promise<void>((done) => (end = done));
    const stream = { listener, reconnected: 0, end };
    opened.push(stream);
    return { run: () => run, stop: end, reconnect: () => void stream.reconnected++ };
  });
  const window = () => {
    const told: FromHub[] = [];
    const port = { postMessage: (one: FromHub) => void told.push(one) };
    made.join(port);
    return { told, port, kinds: () => told.map(({ kind }) => kind) };
  };
  return { hub: made, opened, window };
}

const journal = (id: number) => ({ event: 'journal', id: String(id), data: '{}' });

const RESET = { kind: 'message', message: { event: 'reset', data: '' } };

describe('the stream that windows share', () => {
  test('is one, and each window hears everything from its welcome on', async () => {
    const { hub: shared, opened, window } = hub();
    const first = window();
    shared.start(first.port, '/events', 5);
    opened[0]!.listener.message(journal(6));
    const second = window();
    opened[0]!.listener.message(journal(7));
    shared.start(second.port, '/events', 7);
    expect(opened).toHaveLength(1);
    expect(first.kinds()).toEqual(['welcome', 'message', 'message']);
    expect(second.kinds()).toEqual(['welcome', 'message']);
    expect(await opened[0]!.listener.after()).toBe(7);
  });

  test('goes on after a reset from where a window then says', async () => {
    const { hub: shared, opened, window } = hub();
    const { port, kinds } = window();
    shared.start(port, '/events', 5);
    opened[0]!.listener.message({ event: 'reset', data: '' });
    expect(opened[0]!.reconnected).toBe(1);
    const after = opened[0]!.listener.after();
    shared.start(port, '/events', 90);
    expect(await after).toBe(90);
    expect(kinds()).toContain('message');
  });

  test('ends with the last window, and another begins with the next', () => {
    const { hub: shared, opened, window } = hub();
    const [one, two] = [window(), window()];
    shared.start(two.port, '/events', 5);
    shared.leave(one.port);
    opened[0]!.listener.alive();
    expect(two.kinds()).toEqual(['welcome', 'alive']);
    shared.leave(two.port);
    shared.start(window().port, '/events', 9);
    expect(opened).toHaveLength(2);
  });

  test('has a window read again whose board is older than where the stream began', () => {
    const { hub: shared, window } = hub();
    const [quick, slow] = [window(), window()];
    shared.start(quick.port, '/events', 100);
    const before = slow.told.length;
    shared.start(slow.port, '/events', 98);
    expect(slow.told.slice(before)).toEqual([RESET]);
    shared.start(slow.port, '/events', 100);
    expect(slow.told.slice(before)).toEqual([RESET]);
  });

  test('has windows from before a signing out read again when it goes on', async () => {
    const { hub: shared, opened, window } = hub();
    const old = window();
    shared.start(old.port, '/events', 5);
    opened[0]!.end();
    await new Promise((later) => setTimeout(later));
    shared.start(window().port, '/events', 60);
    expect(opened).toHaveLength(2);
    expect(old.told).toEqual([{ kind: 'welcome' }, RESET]);
  });

  test('tells every window that the line is broken, with the words of the refusal', () => {
    const { hub: shared, opened, window } = hub();
    const { told, port } = window();
    shared.start(port, '/events', 5);
    opened[0]!.listener.broken(new Problem(401, 'not-signed-in', 'a', 'b'));
    expect(told.at(-1)).toEqual({
      kind: 'broken',
      problem: { status: 401, code: 'not-signed-in', title: 'a', detail: 'b' },
    });
  });
});

test('a window shows the part that its address names, and stands where it stood', () => {
  expect(screenOf('?screen=map')).toBe('map');
  expect(screenOf('?screen=journal')).toBeUndefined();
  const spot = { left: -1920, top: 0, width: 1920, height: 1080 };
  expect(windowFeatures(spot)).toBe('popup,left=-1920,top=0,width=1920,height=1080');
  for (const broken of [undefined, null, 'x', { left: '1,noopener', top: NaN }])
    expect(windowFeatures(broken)).toBe('popup');
});
