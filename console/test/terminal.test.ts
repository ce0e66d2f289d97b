import { describe, expect, test } from 'vitest';
import { Problem } from '../src/api/problem';
import { better, clockState, measured } from '../src/terminal/device/clock-offset';
import { tilesOf } from '../src/terminal/map/tiles';
import { logOnSaid, statusSaid } from '../src/terminal/duty/service';
import { outcomeOf } from '../src/terminal/outbox/delivery';
import { stageOf } from '../src/terminal/panic/stage';
import { bodyOf, inOrder, nextOf, type StoredEntry } from '../src/terminal/outbox/entry';

const TYPED = Date.parse('2026-03-01T12:00:00.000Z');

const entry = (n: number, more: Partial<StoredEntry> = {}): StoredEntry => ({
  n,
  id: `command-${n}`,
  owner: 'd1',
  room: 'gueliz',
  urgent: false,
  saying: { type: 'report-progress', incident: 7, unit: 'D1', progress: 'acknowledged' },
  typedAt: TYPED,
  ...more,
});

describe('the clock of a terminal', () => {
  test('is measured by half the round trip', () => {
    expect(measured(1_000, 6_100, 1_200)).toEqual({
      millis: 5_000,
      uncertaintyMillis: 100,
      measuredAt: 1_200,
    });
  });

  test('is known by the sharpest measurement, until that is old or contradicted', () => {
    const sharp = { millis: 1_000, uncertaintyMillis: 20, measuredAt: 0 };
    const blunt = { millis: 1_200, uncertaintyMillis: 400, measuredAt: 10_000 };
    expect(better(undefined, blunt)).toBe(blunt);
    expect(better(sharp, blunt)).toBe(sharp);
    expect(better(blunt, { ...sharp, measuredAt: 20_000 }).millis).toBe(1_000);
    const late = { ...blunt, measuredAt: 6 * 60_000 };
    expect(better(sharp, late)).toBe(late);
    const set = { ...blunt, millis: -40_000 };
    expect(better(sharp, set)).toBe(set);
  });

  test('is wrong above five seconds and doubtful above a minute, either way', () => {
    const state = (millis: number) =>
      clockState({ millis, uncertaintyMillis: 10, measuredAt: TYPED });
    expect(clockState(undefined)).toBe('unknown');
    expect([state(5_000), state(-5_001), state(60_000), state(-60_001)]).toEqual([
      'right',
      'wrong',
      'wrong',
      'doubtful',
    ]);
  });
});

describe('what waits to be sent', () => {
  test('goes out as typed, urgent things first, and only its owner’s', () => {
    const all = [
      entry(2),
      entry(1),
      entry(4, { urgent: true }),
      entry(3, { owner: 'e1', urgent: true }),
    ];
    expect(inOrder(all).map(({ n }) => n)).toEqual([3, 4, 1, 2]);
    expect(nextOf('d1', all, TYPED)?.n).toBe(4);
    const refused = entry(1, { refusal: { title: '', detail: '' } });
    expect(nextOf('d1', [refused, entry(2)], TYPED)?.n).toBe(2);
    expect(nextOf('nobody', all, TYPED)).toBeUndefined();
  });

  test('is held while it can be taken back, and lets the rest pass meanwhile', () => {
    const held = entry(2, { urgent: true, heldUntil: TYPED + 5_000 });
    expect(nextOf('d1', [entry(1), held], TYPED + 4_999)?.n).toBe(1);
    expect(nextOf('d1', [entry(1), held], TYPED + 5_000)?.n).toBe(2);
  });

  test('tells its true time by the clock as known when it was typed, else as known now', () => {
    const known = { millis: 90_000, uncertaintyMillis: 10, measuredAt: TYPED };
    const later = { ...known, millis: 0 };
    expect(bodyOf(entry(1, { offset: known }), later)['happenedAt']).toBe(
      '2026-03-01T12:01:30.000Z',
    );
    expect(bodyOf(entry(1), known)['happenedAt']).toBe('2026-03-01T12:01:30.000Z');
    expect(bodyOf(entry(1), undefined)['happenedAt']).toBe('2026-03-01T12:00:00.000Z');
  });

  test('is marked doubtful where the clock is far off or was never compared', () => {
    const off = (millis: number) => ({ millis, uncertaintyMillis: 10, measuredAt: TYPED });
    const doubtful = (millis?: number) =>
      bodyOf(entry(1, millis === undefined ? {} : { offset: off(millis) }), undefined)['doubtful'];
    expect([doubtful(0), doubtful(-9_000), doubtful(61_000), doubtful()]).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
  });

  test('tells of a call for help where the device was and since when', () => {
    const offset = { millis: 2_000, uncertaintyMillis: 10, measuredAt: TYPED };
    const fix = { point: { lat: 31.6, lon: -8 }, at: TYPED - 30_000 };
    const call = entry(1, { saying: { type: 'raise-panic', unit: 'D1' }, offset, fix });
    expect(bodyOf(call, undefined)).toEqual({
      id: 'command-1',
      type: 'raise-panic',
      unit: 'D1',
      happenedAt: '2026-03-01T12:00:02.000Z',
      at: { lat: 31.6, lon: -8 },
      seenAt: '2026-03-01T11:59:32.000Z',
    });
  });

  test('has no time of its own where it counts from when the room hears of it', () => {
    const start = entry(1, { saying: { type: 'start-mission', incident: 7, unit: 'D1' } });
    expect(bodyOf(start, undefined)).toEqual({ id: 'command-1', ...start.saying });
  });

  test('is sent again whenever nobody knows what became of it, and refused only by a room', () => {
    const kind = (status: number, code = '') => outcomeOf(new Problem(status, code, '', '')).kind;
    for (const status of [0, 408, 429, 500, 503]) expect(kind(status)).toBe('unreachable');
    expect(kind(403, 'csrf-missing')).toBe('unreachable');
    expect(kind(401)).toBe('signed-out');
    for (const status of [400, 403, 404, 409]) expect(kind(status)).toBe('refused');
  });
});

test('the tiles of some ground cover its corners at every zoom, outermost first', () => {
  const tiles = tilesOf([-8.024, 31.6275, -8.002, 31.642], 16);
  expect(tiles[0]).toEqual({ z: 10, x: 489, y: 417 });
  expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([10, 11, 12, 13, 14, 15, 16]));
  const deepest = tiles.filter(({ z }) => z === 16);
  // About 22 thousandths of a degree across, at 5.5 thousandths a tile.
  expect(deepest.length).toBeGreaterThanOrEqual(16);
  expect(deepest.length).toBeLessThanOrEqual(30);
});

describe('a call for help', () => {
  const call = entry(1, { saying: { type: 'raise-panic', unit: 'D1' }, heldUntil: TYPED + 5_000 });
  const nobody = { duty: undefined, calls: [], refused: [], asked: false, now: TYPED };
  const known = (more: object) => ({ settings: {}, notices: [], heardAt: TYPED, ...more }) as never;
  const panic = { at: '2026-03-01T12:00:00Z', by: 'd1' };

  test('is told of as it stands: asked, counting, unsent, with the room, taken on', () => {
    const danger = { unit: { panic }, panicAlarm: { acknowledgedBy: undefined } };
    const answered = { unit: { panic }, panicAlarm: { acknowledgedBy: 's.idrissi' } };
    expect(stageOf(nobody)).toBe('calm');
    expect(stageOf({ ...nobody, asked: true })).toBe('asked');
    expect(stageOf({ ...nobody, calls: [call] })).toBe('counting');
    expect(stageOf({ ...nobody, calls: [call], now: TYPED + 5_000 })).toBe('unsent');
    expect(stageOf({ ...nobody, refused: [call] })).toBe('refused');
    expect(stageOf({ ...nobody, duty: known(danger) })).toBe('told');
    expect(stageOf({ ...nobody, duty: known(answered) })).toBe('heard');
  });

  test('that waits is told of before what is known of an earlier one', () => {
    const answered = known({ unit: { panic }, panicAlarm: { acknowledgedBy: 's.idrissi' } });
    expect(stageOf({ ...nobody, duty: answered, calls: [call], now: TYPED + 9_000 })).toBe(
      'unsent',
    );
  });
});

describe('what was said counts, though nobody has heard it', () => {
  const unit = { availability: 'available', status: { code: 'meal' }, logOn: { at: '' } } as never;
  const said = (n: number, saying: StoredEntry['saying']) => entry(n, { saying });

  test('as the status', () => {
    expect(statusSaid(unit, [])).toBe('meal');
    const fuel = said(1, { type: 'set-status', unit: 'D1', status: 'fuel' });
    const off = said(2, { type: 'set-availability', unit: 'D1', availability: 'unavailable' });
    expect(statusSaid(unit, [fuel])).toBe('fuel');
    expect(statusSaid(unit, [fuel, off])).toBe('unavailable');
  });

  test('as who is on duty', () => {
    const on = said(1, { type: 'log-on-unit', unit: 'D1', crew: ['7012'] });
    const off = said(2, { type: 'log-off-unit', unit: 'D1' });
    expect(logOnSaid(unit, [on])?.crew).toEqual(['7012']);
    expect(logOnSaid(unit, [on, off])).toBeUndefined();
  });
});
