import { describe, expect, test } from 'vitest';
import { boundsOf, readRing, withCorner, writeRing } from '../src/pages/ring';

const square = [
  { lat: 31, lon: -8 },
  { lat: 31, lon: -7 },
  { lat: 32, lon: -7 },
  { lat: 32, lon: -8 },
];

describe('an outline in a form', () => {
  test('is read as it was written', () => {
    expect(readRing(writeRing(square))).toEqual(square);
    expect(readRing('')).toEqual([]);
    expect(readRing('POINT(1 2)')).toEqual([]);
    expect(readRing('POLYGON((a b, c d))')).toEqual([]);
    expect(writeRing([])).toBe('');
  });

  test('takes a new corner on the edge that is nearest to it', () => {
    const corner = { lat: 31.9, lon: -6.9 };
    expect(withCorner(square, corner)).toEqual([
      square[0],
      square[1],
      corner,
      square[2],
      square[3],
    ]);
    const last = { lat: 31.5, lon: -8.2 };
    expect(withCorner(square, last)).toEqual([...square, last]);
    expect(withCorner([], corner)).toEqual([corner]);
  });

  test('knows how far it reaches', () => {
    expect(boundsOf(square)).toEqual([-8, 31, -7, 32]);
    expect(boundsOf([])).toBeUndefined();
  });
});
