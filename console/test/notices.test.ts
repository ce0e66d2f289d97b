import { describe, expect, test } from 'vitest';
import type { Notice } from '../src/api/types';
import { hazardsAt } from '../src/notices/ground';
import { isDue, listOf, unreadOf, validFor } from '../src/notices/notices';

const NOW = Date.parse('2026-11-25T10:00:00Z');

const notice = (id: number, more: Partial<Notice> = {}): Notice => ({
  id,
  is: 'message',
  urgent: false,
  by: 'amina',
  at: '2026-11-25T09:00:00Z',
  expiresAt: '2026-11-26T09:00:00Z',
  forMe: true,
  read: 0,
  expected: 1,
  receipts: [],
  ...more,
});

const hazard = (id: number, lat: number, radiusMeters: number): Notice =>
  notice(id, { is: 'hazard', forMe: false, ground: { lat, lon: -8, radiusMeters } });

const ids = (notices: readonly Notice[]) => notices.map(({ id }) => id);

describe('notices', () => {
  test('are to be read by those they are for, urgent ones first, then the oldest', () => {
    const all = [
      notice(1),
      notice(2, { urgent: true }),
      notice(3, { readAt: '2026-11-25T09:30:00Z' }),
      notice(4, { forMe: false }),
    ];
    expect(ids(unreadOf(all))).toEqual([2, 1]);
  });

  test('stand with those first that somebody must look at again, then unread ones', () => {
    const bulletin = { is: 'bulletin', readAt: '2026-11-25T09:30:00Z' } as const;
    const all = [
      notice(1, { ...bulletin, reviewAt: '2026-11-25T09:59:59Z' }),
      { ...notice(2), is: 'bulletin' as const },
      notice(3, { ...bulletin, reviewAt: '2026-12-01T00:00:00Z' }),
      notice(4),
    ];
    expect(ids(listOf(all, 'bulletin', NOW))).toEqual([1, 2, 3]);
    expect(isDue(notice(5, { urgent: true, reviewAt: '2026-11-25T09:01:00Z' }), NOW)).toBe(false);
  });

  test('tell of a hazard where one goes within its radius, and nowhere else', () => {
    const hazards = [hazard(1, 31.6, 60), hazard(2, 31.61, 60), notice(3)];
    expect(ids(hazardsAt(hazards, { lat: 31.6005, lon: -8 }))).toEqual([1]);
    expect(ids(hazardsAt(hazards, { lat: 31.6006, lon: -8 }))).toEqual([]);
    expect(ids(hazardsAt(hazards, undefined))).toEqual([]);
  });

  test('are looked at again before they end', () => {
    const { reviewAt, expiresAt } = validFor(3, NOW);
    expect(reviewAt).toBe('2026-11-26T10:00:00.000Z');
    expect(expiresAt).toBe('2026-11-28T10:00:00.000Z');
  });
});
