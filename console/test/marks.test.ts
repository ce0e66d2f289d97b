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

test('an alarm of an incident, danger to a crew on it and a hazard where it is mark it too', () => {
  const ground = { lat: 31.6, lon: -8, radiusMeters: 60 };
  const marks = new Marks(
    'amina',
    () => undefined,
    (there) => (there === ground ? [3] : []),
  );
  marks.look(3);
  const told = { seq: 1, at: '2026-01-01T00:00:00Z', actor: 'brahim' };
  marks.hear({ ...told, type: 'alarm-raised', alarms: [{ incident: 3 }] });
  marks.hear({ ...told, type: 'panic-raised', units: [{ incident: 3 }] });
  marks.hear({ ...told, type: 'notice-posted', notices: [{ ground }] });
  expect(marks.of(3)).toMatchObject({ times: 3, entry: { type: 'notice-posted' } });
  marks.look(3);
  marks.hear({ ...told, type: 'unit-logged-on', units: [{ incident: 3 }] });
  marks.hear({ ...told, type: 'notice-posted', notices: [{}] });
  expect(marks.of(3)).toBeUndefined();
});
