import { expect, test } from 'vitest';
import { Marks, type Happening } from '../src/board/marks.svelte';

const event = (actor: string, incident: number, type = 'note-added'): Happening => ({
  seq: 1,
  at: '2026-01-01T00:00:00Z',
  actor,
  type,
  incidents: [{ id: incident }],
});

test('what others changed is marked from when one looked away until one looks again', () => {
  let before: number | undefined = 3;
  const marks = new Marks('amina', () => before);
  marks.look(3);
  marks.hear(event('brahim', 3));
  expect(marks.of(3)).toBeUndefined();
  before = 4;
  marks.hear(event('brahim', 3));
  marks.hear(event('salma', 3, 'units-sent'));
  expect(marks.of(3)).toMatchObject({ times: 2, entry: { actor: 'salma', type: 'units-sent' } });
  marks.look(3);
  expect(marks.of(3)).toBeUndefined();
});

test('nothing is marked that one did oneself, or never had to do with', () => {
  const marks = new Marks('amina', () => undefined);
  marks.hear(event('amina', 5));
  expect(marks.of(5)).toBeUndefined();
  marks.hear(event('brahim', 5));
  expect(marks.of(5)?.times).toBe(1);
  marks.hear(event('brahim', 9));
  expect(marks.of(9)).toBeUndefined();
});
