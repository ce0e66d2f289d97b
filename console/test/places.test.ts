import { describe, expect, test } from 'vitest';
import type { PlacesFound } from '../src/api/types';
import { Draft } from '../src/calls/draft.svelte';
import { Suggestions } from '../src/calls/places.svelte';
import { serviceAt } from '../src/calls/services';
import { folded, matching } from '../src/calls/search';
import { readPoint, writePoint } from '../src/map/coordinates';
import { mapLabel } from '../src/map/labels';

describe('a typed place', () => {
  test.each([
    ['33.5731, -7.5898'],
    ['33.5731 -7.5898'],
    ['٣٣٫٥٧٣١، -٧٫٥٨٩٨'],
    ['\u206633.5731, \u22127.5898\u2069'],
    ['https://www.openstreetmap.org/#map=17/33.5731/-7.5898'],
    ['https://www.openstreetmap.org/?mlat=33.5731&mlon=-7.5898'],
    ['https://maps.example.org/place/@33.5731,-7.5898,17z'],
    ['geo:33.5731,-7.5898;u=35'],
  ])('is read from %s', (text) => {
    expect(readPoint(text)).toEqual({ lat: 33.5731, lon: -7.5898 });
  });

  test.each(['', 'شارع محمد الخامس', '123, 7', '33.5', '33.5, 181', '1, 2, 3'])(
    'is not read from "%s"',
    (text) => {
      expect(readPoint(text)).toBeUndefined();
    },
  );

  test('written out is read back as the same point', () => {
    const point = { lat: -0.000001, lon: 179.999999 };
    expect(readPoint(writePoint(point))).toEqual(point);
  });
});

describe('a place', () => {
  test('picked on the map keeps the words that no search knew, and is marked', () => {
    const draft = new Draft();
    draft.placeWords = ' درب الحجر ';
    draft.pick({ lat: 1, lon: 2 });
    expect(draft.place).toMatchObject({ label: 'درب الحجر', source: 'overridden' });
    expect(draft.placeWords).toBe('');
    draft.pick({ lat: 3, lon: 4 });
    expect(draft.place).toEqual({ lat: 3, lon: 4, source: 'map', uncertaintyMeters: 0 });
  });

  test('chosen from the search keeps its name and how sure it is', () => {
    const draft = new Draft();
    draft.placeWords = 'شارع النص';
    draft.choose({ kind: 'street', label: 'شارع النصر', lat: 1, lon: 2, uncertaintyMeters: 300 });
    expect(draft.place).toEqual({
      lat: 1,
      lon: 2,
      uncertaintyMeters: 300,
      source: 'gazetteer',
      label: 'شارع النصر',
    });
    expect(draft.placeWords).toBe('');
  });
});

describe('suggestions', () => {
  test('answer the latest words, whichever answer comes first', async () => {
    const answers = new Map<string, (found: PlacesFound) => void>();
    const suggestions = new Suggestions(
      (words) => new Promise((answer) => answers.set(words, answer)),
    );
    const place = { kind: 'street' as const, label: 'B', lat: 1, lon: 2, uncertaintyMeters: 0 };
    const first = suggestions.askNow('a');
    const second = suggestions.askNow('ab');
    answers.get('ab')?.({ read: 'words', places: [place] });
    answers.get('a')?.({ read: 'words', places: [] });
    await Promise.all([first, second]);
    expect(suggestions.found).toEqual([place]);
    expect(suggestions.answered).toBe('ab');
  });
});

describe('spelling', () => {
  test('is forgiven: hamza, ta marbuta, harakat, accents', () => {
    expect(folded('إزعاجٌ')).toBe(folded('ازعاج'));
    expect(folded('سرقة')).toBe(folded('سرقه'));
    expect(folded('Accident Blessés')).toBe('accident blesses');
  });

  test('of two letters of any word finds the nature', () => {
    const natures = [
      { code: 'theft', name: { ar: 'سرقة', fr: 'Vol', en: 'Theft' } },
      {
        code: 'noise',
        name: { ar: 'إزعاج في الليل', fr: 'Tapage nocturne', en: 'Noise at night' },
      },
    ];
    expect(matching(natures, 'نو')).toEqual([]);
    expect(matching(natures, 'لي').map(({ code }) => code)).toEqual(['noise']);
    expect(matching(natures, 'no').map(({ code }) => code)).toEqual(['noise']);
    expect(matching(natures, '')).toHaveLength(2);
  });
});

test('an Arabic map label loses harakat and has its brackets swapped; a Latin one stays', () => {
  expect(mapLabel('شـارعُ الحسن (الشمال)')).toBe('شارع الحسن )الشمال(');
  expect(mapLabel('Rue (Nord)')).toBe('Rue (Nord)');
});

test('ground of another service is known by its outline', () => {
  const name = { ar: 'الدرك', fr: 'Gendarmerie', en: 'Gendarmerie' };
  const square = [
    { lat: 0, lon: 0 },
    { lat: 0, lon: 2 },
    { lat: 2, lon: 2 },
    { lat: 2, lon: 0 },
  ];
  const services = [
    { code: 'civil', name, number: '15', outline: [] },
    { code: 'gendarmerie', name, number: '177', outline: square },
  ];
  expect(serviceAt(services, { lat: 1, lon: 1.9 })?.number).toBe('177');
  expect(serviceAt(services, { lat: 1, lon: 2.1 })).toBeUndefined();
  expect(serviceAt(services, undefined)).toBeUndefined();
});
