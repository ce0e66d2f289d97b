import { describe, expect, test } from 'vitest';
import type { Call, Incident, Mission, Unit } from '../src/api/types';
import { inHand } from '../src/calls/order';
import { moved } from '../src/desk/cursor';
import { stopwatch } from '../src/i18n/duration';
import {
  farthest,
  leftSince,
  queueOrder,
  stepsLeft,
  waitsSince,
  waitsTooLong,
} from '../src/incidents/order';
import { screenFor } from '../src/session/rights';
import { isOld, statusOf } from '../src/units/state';

const incident = (id: number, priority: number, openedAt: string, sent = false): Incident => ({
  id,
  state: 'open',
  nature: 'theft',
  priority,
  firstPriority: priority,
  place: { lat: 33, lon: -7 },
  groups: [],
  calls: [],
  openedAt,
  openedBy: 'a',
  stamps: sent ? { firstSent: openedAt } : {},
  missions: sent ? [mission('sent')] : [],
  waiting: [],
  notes: 0,
  hasText: false,
});
const mission = (progress: Mission['progress'], recalled = false): Mission => ({
  unit: 'D-1',
  progress,
  ...(recalled && { ended: 'recalled' as const }),
  sentAt: '2026-01-01T00:00:00Z',
});

describe('the queue', () => {
  test('goes by priority, then those nobody was sent to, then the longest open', () => {
    const order = queueOrder([
      incident(1, 2, '2026-01-01T00:00:00Z'),
      incident(2, 0, '2026-01-01T00:05:00Z', true),
      incident(3, 0, '2026-01-01T00:09:00Z'),
      incident(4, 2, '2026-01-01T00:01:00Z'),
      { ...incident(5, 0, '2026-01-01T00:00:00Z'), state: 'closed' },
    ]);
    expect(order.map(({ id }) => id)).toEqual([3, 2, 1, 4]);
  });

  test('says who waits too long only while nobody was sent', () => {
    expect(waitsTooLong(incident(1, 0, '2026-01-01T00:00:00Z'), 61)).toBe(true);
    expect(waitsTooLong(incident(1, 0, '2026-01-01T00:00:00Z', true), 61)).toBe(false);
    expect(waitsTooLong(incident(1, 4, '2026-01-01T00:00:00Z'), 61)).toBe(false);
  });

  test('shows what a unit was called away from as waiting again, counted from then', () => {
    const left: Incident = {
      ...incident(1, 1, '2026-01-01T00:00:00Z', true),
      missions: [{ ...mission('on-scene'), ended: 'interrupted' }],
      waiting: [{ unit: 'D-1', cause: 'interrupted', by: 'a', since: '2026-01-01T00:30:00Z' }],
    };
    expect(leftSince(left)).toBe('2026-01-01T00:30:00Z');
    expect(waitsSince(left)).toBe('2026-01-01T00:30:00Z');
    expect(waitsTooLong(left, 121)).toBe(true);
    const helped = { ...left, missions: [...left.missions, mission('en-route')] };
    expect(leftSince(helped)).toBeUndefined();
    expect(waitsTooLong(helped, 121)).toBe(false);
  });

  test('goes by what the room has set: for the priority, else for all', () => {
    const one = incident(1, 2, '2026-01-01T00:00:00Z');
    const target = { interval: 'answered-to-first-sent', withinSeconds: 90, sharePercent: 90 };
    expect(waitsTooLong(one, 91, [target])).toBe(true);
    expect(waitsTooLong(one, 91, [target, { ...target, priority: 2, withinSeconds: 120 }])).toBe(
      false,
    );
    expect(waitsTooLong(one, 91, [{ ...target, interval: 'presented-to-answered' }])).toBe(false);
    expect(waitsTooLong(one, 91, [{ ...target, priority: 1 }])).toBe(false);
  });
});

describe('a mission', () => {
  test('may leave a step out, never take one back', () => {
    expect(stepsLeft(mission('acknowledged'))).toEqual(['en-route', 'on-scene', 'cleared']);
    expect(stepsLeft(mission('cleared'))).toEqual([]);
    expect(stepsLeft(mission('sent', true))).toEqual([]);
  });

  test('that was recalled counts for nothing in its incident', () => {
    const missions = [mission('on-scene', true), mission('sent')];
    expect(farthest({ ...incident(1, 0, '2026-01-01T00:00:00Z'), missions })).toBe('sent');
  });
});

test('own calls come first, then those to be called back', () => {
  const call = (id: number, more: Partial<Call>): Call => ({
    id,
    state: 'answered',
    source: 'exchange',
    presentedAt: '2026-01-01T00:00:00Z',
    hasDetails: false,
    ...more,
  });
  const calls = [
    call(1, { answeredAt: '2026-01-01T00:00:01Z', answeredBy: 'other' }),
    call(2, { state: 'abandoned' }),
    call(3, { answeredAt: '2026-01-01T00:00:02Z', answeredBy: 'me' }),
    call(4, { state: 'ringing' }),
    call(5, { state: 'attached', incident: 9 }),
  ];
  expect(inHand(calls, 'me').map(({ id }) => id)).toEqual([3, 2, 1]);
});

test('a unit is what its mission says, and free again once it is cleared', () => {
  const unit: Unit = {
    id: 'D-1',
    name: { ar: 'د', fr: 'D', en: 'D' },
    kind: 'car',
    capabilities: [],
    groups: [],
    availability: 'available',
    stack: [],
  };
  expect(statusOf(unit)).toBe('available');
  expect(statusOf({ ...unit, incident: 1, progress: 'en-route' })).toBe('en-route');
  expect(statusOf({ ...unit, incident: 1, progress: 'cleared' })).toBe('available');
});

test('a position of yesterday never passes for one of now', () => {
  const position = { lat: 0, lon: 0, at: '2026-01-01T00:00:00Z', basis: 'fresh' as const };
  const at = Date.parse(position.at);
  expect(isOld(position, at + 119_000)).toBe(false);
  expect(isOld(position, at + 86_400_000)).toBe(true);
  expect(isOld({ lat: 0, lon: 0, basis: 'post' }, at)).toBe(true);
});

test('a cursor stays inside its list', () => {
  expect(moved(['a', 'b'], undefined, 'ArrowDown')).toBe('a');
  expect(moved(['a', 'b'], 'b', 'ArrowDown')).toBe('b');
  expect(moved(['a', 'b'], 'a', 'ArrowUp')).toBe('a');
  expect(moved([], undefined, 'ArrowDown')).toBeUndefined();
  expect(moved(['a', 'b'], 'a', 'x')).toBeUndefined();
});

test('a running time reads as on a stopwatch', () => {
  expect([7, 750, 3723, -5].map(stopwatch)).toEqual(['0:07', '12:30', '1:02:03', '0:00']);
});

test('a person gets the widest screen that his roles give', () => {
  expect(screenFor(['patrol', 'dispatcher'])).toBe('desk');
  expect(screenFor(['wallboard', 'patrol'])).toBe('patrol');
  expect(screenFor(['wallboard'])).toBe('wallboard');
});
