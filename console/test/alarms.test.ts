import { describe, expect, test } from 'vitest';
import { alarmOrder } from '../src/alarms/alarms';
import { Hearing } from '../src/alarms/tones';
import type { Alarm } from '../src/api/types';

const alarm = (id: number, more: Partial<Alarm> = {}): Alarm => ({
  id,
  kind: 'unanswered-dispatch',
  raisedAt: `2026-11-25T10:00:0${id}Z`,
  lastAt: `2026-11-25T10:00:0${id}Z`,
  times: 1,
  level: 1,
  ...more,
});

const ids = (alarms: readonly Alarm[]) => alarms.map(({ id }) => id);

describe('alarms', () => {
  test('stand with those nobody took on first, the worst and oldest of them before', () => {
    const all = [alarm(1, { acknowledgedBy: 'amina', level: 3 }), alarm(2), alarm(3)];
    expect(ids(alarmOrder([...all, alarm(4, { level: 2 })]))).toEqual([4, 2, 3, 1]);
  });

  test('are heard once for each time they are raised, and not when somebody has taken them on', () => {
    const hearing = new Hearing([alarm(1)]);
    expect(ids(hearing.next([alarm(1), alarm(2)]))).toEqual([2]);
    expect(ids(hearing.next([alarm(1), alarm(2)]))).toEqual([]);
    expect(ids(hearing.next([alarm(1), alarm(2, { times: 2 })]))).toEqual([2]);
    const taken = alarm(2, { times: 3, acknowledgedBy: 'amina' });
    expect(ids(hearing.next([alarm(1), taken]))).toEqual([]);
  });
});
