import { expect, test } from 'vitest';
import { crewOf, logOn, shiftAt } from '../src/units/duty';

const name = { ar: '', fr: '', en: '' };
const SHIFTS = [
  { code: 'morning', name, from: '06:00', until: '14:00' },
  { code: 'night', name, from: '22:00', until: '06:00' },
];
const at = (time: string) =>
  shiftAt(SHIFTS, Date.parse(`2026-01-15T${time}:00Z`), 'Africa/Casablanca')?.code;

test('the shift that is on is told by the clocks of the room, also after midnight', () => {
  // Morocco is an hour ahead of UTC.
  expect(at('05:00')).toBe('morning');
  expect(at('12:59')).toBe('morning');
  expect(at('13:00')).toBeUndefined();
  expect(at('21:00')).toBe('night');
  expect(at('03:30')).toBe('night');
});

test('a crew is read with commas of both scripts and blanks, nobody twice', () => {
  expect(crewOf(' 7012، 7013,7012 ')).toEqual(['7012', '7013']);
  expect(crewOf('')).toEqual([]);
});

test('what is not chosen is not sent', () => {
  expect(logOn('D1', { crew: ['7012'], vehicle: '', shift: 'night' })).toEqual({
    type: 'log-on-unit',
    unit: 'D1',
    crew: ['7012'],
    shift: 'night',
  });
});
