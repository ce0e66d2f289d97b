import { expect, test } from 'vitest';
import { DEFAULTS, limits, readPanes, resized } from '../src/desk/panes';

const { narrow } = DEFAULTS;

test('a pane goes as far as its limits and the others leave room', () => {
  expect(resized(narrow, 'queue', 30).queue).toBe(30);
  expect(resized(narrow, 'queue', -5).queue).toBe(limits(narrow, 'queue')[0]);
  const greedy = resized(resized(narrow, 'work', 100), 'queue', 100);
  expect(greedy.work + greedy.queue).toBeLessThanOrEqual(82);
});

test('what was kept comes back; what makes no sense is as by default', () => {
  expect(readPanes({ ...narrow, map: 33 }, 'narrow')).toEqual({ ...narrow, map: 33 });
  for (const broken of [undefined, null, 7, 'x', [], { map: 'wide', queue: NaN, work: null }])
    expect(readPanes(broken, 'narrow')).toEqual(narrow);
  expect(readPanes({ queue: 900, work: 900 }, 'wide').queue).toBeLessThan(46);
});
