import { describe, expect, test } from 'vitest';
import type { SilentStep, TimelineEntry } from '../src/api/types';
import { findFirstPoint, movedTo } from '../src/incidents/first-point';
import { sentence } from '../src/incidents/happened';

const entry = (seq: number, type: string, fields: Record<string, unknown>): TimelineEntry => ({
  seq,
  at: '2026-11-26T08:00:00Z',
  actor: 'amina',
  type,
  ...fields,
});

const name = (words: string) => ({ ar: words, fr: words, en: words });
const STEPS: SilentStep[] = [
  {
    code: 'listen',
    text: name('Listen'),
    signs: [{ code: 'knock', text: name('Knocking') }],
  },
];
const said = (type: string, fields: Record<string, unknown>) =>
  sentence(
    entry(1, type, { call: 7, ...fields }),
    (key, values) => `${key} ${values?.['what']}`,
    STEPS,
  );

describe('What was noted of a silent call', () => {
  test('is told in the words of the step, or of what was heard', () => {
    expect(said('silent-step-ticked', { step: 'listen' })).toContain('ticked Listen');
    expect(said('silent-step-ticked', { step: 'listen', sign: 'knock' })).toContain(
      'ticked.sign Knocking',
    );
    expect(said('silent-step-unticked', { step: 'listen', sign: 'knock' })).toContain(
      'unticked Knocking',
    );
  });

  test('is told by its code where the room has changed its steps since', () => {
    expect(said('silent-step-ticked', { step: 'gone' })).toContain('gone');
  });
});

describe('The first point of an incident that only words told of', () => {
  const words = { source: 'words', label: 'along the coast road', uncertaintyMeters: 0 };
  const opened = entry(1, 'incident-opened', { place: words, district: 'harbour' });
  const moved = entry(2, 'incident-moved', { place: { source: 'map', label: 'Pier 4' } });

  test('can be taken back until it is moved again', () => {
    expect(findFirstPoint([opened])).toBeUndefined();
    expect(findFirstPoint([opened, moved])).toEqual({
      seq: 2,
      before: words,
      district: 'harbour',
    });
    expect(findFirstPoint([opened, moved, { ...moved, seq: 3 }])).toBeUndefined();
    expect(findFirstPoint([opened, moved, { ...opened, seq: 3, type: 'incident-moved' }])).toBe(
      undefined,
    );
  });

  test('is taken back to its words and their district', () => {
    expect(movedTo(4, { source: 'words', label: 'along the coast road' }, 'harbour')).toEqual({
      type: 'move-incident',
      incident: 4,
      where: { words: 'along the coast road', district: 'harbour' },
    });
    expect(movedTo(4, { lat: 1, lon: 2 }, 'harbour')).toEqual({
      type: 'move-incident',
      incident: 4,
      place: { lat: 1, lon: 2 },
    });
  });
});
