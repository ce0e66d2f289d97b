import { expect, test } from 'vitest';
import { clockOf, learnClocks } from '../src/i18n/clocks';
import { tongue } from '../src/i18n/language.svelte';
import { lastAt } from '../src/i18n/wall-time';

const ZONE = 'Africa/Casablanca';
const NOON = '2031-03-01T12:00:00Z';

test('where nothing was learnt a zone goes by the browser’s own rules', () => {
  expect(clockOf(undefined, 7)).toEqual({ at: new Date(7), timeZone: undefined });
  expect(clockOf('Asia/Kathmandu', 7)).toEqual({ at: new Date(7), timeZone: 'Asia/Kathmandu' });
});

test('what the server says of a zone is what is shown and what is typed', () => {
  learnClocks(ZONE, [
    { from: '2030-01-01T00:00:00Z', offset: '+03:00' },
    { from: '2031-02-01T00:00:00Z', offset: '-02:00' },
  ]);

  expect(tongue.moment(NOON, ZONE)).toBe('01/03/2031 10:00');
  expect(tongue.moment('2031-01-31T12:00:00Z', ZONE)).toBe('31/01/2031 15:00');
  expect(tongue.moment('2031-03-01T12:00:07Z', ZONE, 'second')).toBe('01/03/2031 10:00:07');
  expect(tongue.hour(NOON, ZONE)).toBe('10:00');
  expect(tongue.moment('2029-01-31T12:00:00Z', ZONE), 'before the first').toBe('31/01/2029 15:00');
  expect(lastAt('09:30', ZONE, Date.parse(NOON))).toBe('2031-03-01T11:30:00.000Z');
});
