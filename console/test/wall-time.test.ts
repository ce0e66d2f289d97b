import { describe, expect, test } from 'vitest';
import { isWallTime, lastAt, lastAtAfter } from '../src/i18n/wall-time';

const ZONE = 'Africa/Casablanca';
const at = (text: string, now: string, zone = ZONE) => lastAt(text, zone, Date.parse(now));

describe('a typed time of day', () => {
  test('is the last moment at which the room’s clocks showed it', () => {
    expect(at('14:32', '2026-07-01T13:40:10Z')).toBe('2026-07-01T13:32:00.000Z');
    expect(at('14h32', '2026-07-01T13:40:10Z')).toBe('2026-07-01T13:32:00.000Z');
    expect(at('14:40', '2026-07-01T13:40:10Z')).toBe('2026-07-01T13:40:00.000Z');
  });

  test('later than now it is yesterday’s', () => {
    expect(at('23:58', '2026-07-01T23:05:00Z')).toBe('2026-07-01T22:58:00.000Z');
    expect(at('14:41', '2026-07-01T13:40:10Z')).toBe('2026-06-30T13:41:00.000Z');
  });

  test('is right after clocks went back an hour for Ramadan', () => {
    // 2026-02-15, 03:00 becomes 02:00 in Morocco.
    expect(at('01:30', '2026-02-15T02:10:00Z')).toBe('2026-02-15T00:30:00.000Z');
  });

  test('within the minute of the stamp it must follow, it is that stamp', () => {
    const after = (stamp: string) =>
      lastAtAfter('14:32', ZONE, Date.parse('2026-07-01T13:40:10Z'), stamp);
    expect(after('2026-07-01T13:32:41Z')).toBe('2026-07-01T13:32:41Z');
    expect(after('2026-07-01T13:31:41Z')).toBe('2026-07-01T13:32:00.000Z');
    expect(after('2026-07-01T13:33:41Z')).toBe('2026-07-01T13:32:00.000Z');
  });

  test('is nothing when no clock shows it', () => {
    for (const text of ['25:61', '14', '14:3', '', '1432'])
      expect(isWallTime(text), text).toBe(false);
    expect(at('24:00', '2026-07-01T13:40:10Z')).toBeUndefined();
  });
});
