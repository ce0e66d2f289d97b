import { describe, expect, it } from 'vitest';
import { FLOWS, FLOW_LINES, flowOf, measuredFeatures } from '../src/traffic/measured';
import { kmh, pieces, trailFeatures, type Was } from '../src/trail/trail';

const was = (minute: number, lat = 33): Was => ({
  at: new Date(Date.UTC(2026, 10, 26, 20, minute)).toISOString(),
  lat,
  lon: -7,
  speedMetersPerSecond: 10,
});

describe('measured roads', () => {
  it('are told apart by thickness and gaps, not by colour', () => {
    expect([10, 45, 75, 110].map(flowOf)).toEqual(FLOWS);
    const looks = FLOWS.map((flow) => JSON.stringify(FLOW_LINES[flow]));
    expect(new Set(looks).size).toBe(FLOWS.length);
  });

  it('are drawn as they are driven', () => {
    const points = [
      { lat: 33, lon: -7 },
      { lat: 33, lon: -6.9 },
    ];
    const road = { kind: 'car', points, speedPercent: 20, weightPercent: 100, passes: 2 } as const;
    const [feature] = measuredFeatures([road]).features;
    expect(feature?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [-7, 33],
        [-6.9, 33],
      ],
    });
    expect(feature?.properties).toEqual({ flow: 'jam', kind: 'car' });
  });
});

describe('a trail', () => {
  it('is no line where nothing was heard for long', () => {
    expect(pieces([was(0), was(4), was(20), was(21)]).map((piece) => piece.length)).toEqual([2, 2]);
    expect(pieces([])).toEqual([]);
  });

  it('has a point for each position, of which one may be chosen', () => {
    const positions = [was(0), was(1), was(30)];
    const { features } = trailFeatures(positions, positions[1]);
    expect(features.map((feature) => feature.geometry.type)).toEqual([
      'LineString',
      'Point',
      'Point',
      'Point',
    ]);
    expect(features.filter((feature) => feature.properties?.['chosen'])).toHaveLength(1);
    expect(kmh(positions[0]!)).toBe(36);
  });
});
