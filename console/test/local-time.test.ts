import { describe, expect, test } from 'vitest';
import { instantOf, local } from '../src/i18n/local-time';

const at = (text: string) => Date.parse(text);

describe('a date field', () => {
  test('shows the room’s clocks and is read by them, wherever the desk stands', () => {
    expect(local(at('2026-11-27T23:30:40Z'), 'Africa/Casablanca')).toBe('2026-11-28T00:30');
    expect(local(at('2026-11-27T23:30:40Z'), 'Asia/Kathmandu')).toBe('2026-11-28T05:15');
    expect(instantOf('2026-11-28T00:30', 'Africa/Casablanca')).toBe(at('2026-11-27T23:30:00Z'));
    expect(instantOf('2026-11-28T05:15', 'Asia/Kathmandu')).toBe(at('2026-11-27T23:30:00Z'));
  });

  test('is right on both sides of a change of clocks', () => {
    // 2026-03-29, 02:00 becomes 03:00 in Paris, at 01:00 UTC.
    for (const utc of ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T03:10:00Z'])
      expect(instantOf(local(at(utc), 'Europe/Paris'), 'Europe/Paris'), utc).toBe(at(utc));
  });

  test('is no time while it is empty', () => {
    expect(instantOf('', 'Africa/Casablanca')).toBeNaN();
  });
});
