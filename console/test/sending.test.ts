import { describe, expect, test } from 'vitest';
import type { Cover, Incident, RankedUnit, Recommendation } from '../src/api/types';
import { offersOf } from '../src/exchanges/exchanges';
import { charted, told } from '../src/incidents/cover';
import { asks, stillThere } from '../src/incidents/sending';

const row = (unit: string, engagement?: RankedUnit['engagement']): RankedUnit => ({
  unit,
  etaSeconds: 60,
  basis: 'fresh',
  reasons: [],
  meetsPlan: false,
  ...(engagement && { engagement }),
});

const answer: Recommendation = {
  answer: 'hash',
  incident: 7,
  suggested: ['P1'],
  ranked: [
    row('P1'),
    row('P2'),
    row('S1', { kind: 'soon-free', incident: 3, freeInSeconds: 60, jobs: 40, sharePercent: 80 }),
    row('I1', { kind: 'interruptible', incident: 4 }),
  ],
  busy: [],
  excluded: [],
  shortfall: [],
};

describe('sending', () => {
  test('asks of each unit what becomes of it: sent, next, or called away', () => {
    expect(asks(answer, ['I1', 'P1', 'S1', 'P2'])).toEqual([
      { type: 'send-units', incident: 7, units: ['P1', 'P2'] },
      { type: 'stack-units', incident: 7, units: ['S1'] },
      { type: 'interrupt-mission', incident: 7, unit: 'I1' },
    ]);
  });

  test('sends whoever is left out of the ranking too, when somebody chose him', () => {
    expect(asks(answer, ['X9'])).toEqual([{ type: 'send-units', incident: 7, units: ['X9'] }]);
  });

  test('asks nothing of a unit that nobody chose', () => {
    expect(asks(answer, [])).toEqual([]);
  });

  test('keeps what is chosen but for who was sent elsewhere meanwhile', () => {
    const later = {
      ...answer,
      excluded: [
        { unit: 'N1', reason: 'busy' },
        { unit: 'N2', reason: 'off-road' },
      ],
    };
    expect(stillThere(later, ['N1', 'N2', 'N3'])).toEqual(['N2', 'N3']);
  });
});

describe('cover', () => {
  const of = (...districts: Cover['districts']): Cover => ({ withinSeconds: 480, districts });

  test('tells of the districts that lose, the one with least left first', () => {
    const cover = of(
      { district: 'a', nowPercent: 90, leftPercent: 90 },
      { district: 'b', nowPercent: 90, leftPercent: 60 },
      { district: 'c', nowPercent: 50, leftPercent: 20 },
    );
    expect(told(cover).map((one) => one.district)).toEqual(['c', 'b']);
  });

  test('tells of all where none loses', () => {
    const cover = of(
      { district: 'a', nowPercent: 90, leftPercent: 90 },
      { district: 'b', nowPercent: 40, leftPercent: 40 },
    );
    expect(told(cover).map((one) => one.district)).toEqual(['b', 'a']);
  });

  test('draws whoever lacks some of it, those that lose before the others', () => {
    const cover = of(
      { district: 'a', nowPercent: 100, leftPercent: 100 },
      { district: 'b', nowPercent: 40, leftPercent: 40 },
      { district: 'c', nowPercent: 100, leftPercent: 80 },
    );
    expect(charted(cover).map((one) => one.district)).toEqual(['c', 'b']);
  });
});

describe('exchanges', () => {
  const incident = (id: number, priority: number, missions: object[], state = 'open') =>
    ({ id, priority, state, missions }) as unknown as Incident;
  const offer = (to: string, fromSeconds: number, toSeconds: number) => ({
    to,
    at: '2026-11-27T01:00:00Z',
    fromSeconds,
    toSeconds,
  });

  test('the most urgent incident’s first, then what saves most, of missions that go on alone', () => {
    const offers = offersOf([
      incident(1, 2, [{ unit: 'P1', progress: 'en-route', offer: offer('M1', 400, 200) }]),
      incident(2, 2, [{ unit: 'P2', progress: 'sent', offer: offer('M2', 500, 100) }]),
      incident(3, 1, [
        { unit: 'P3', progress: 'en-route', offer: offer('M3', 300, 100) },
        { unit: 'P4', progress: 'en-route' },
        { unit: 'P5', progress: 'en-route', ended: 'recalled', offer: offer('M5', 900, 1) },
      ]),
      incident(4, 0, [{ unit: 'P6', progress: 'sent', offer: offer('M6', 900, 1) }], 'closed'),
    ]);

    expect(offers.map(({ from, to, saved }) => [from, to, saved])).toEqual([
      ['P3', 'M3', 200],
      ['P2', 'M2', 400],
      ['P1', 'M1', 200],
    ]);
  });
});
