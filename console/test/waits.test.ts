import { expect, test } from 'vitest';
import type { Call, Incident, Target } from '../src/api/types';
import { waits } from '../src/waiting/waits';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();
const TARGETS: Target[] = [
  { interval: 'presented-to-answered', withinSeconds: 15, sharePercent: 90 },
  { interval: 'answered-to-first-sent', priority: 0, withinSeconds: 60, sharePercent: 90 },
  { interval: 'presented-to-first-on-scene', priority: 0, withinSeconds: 480, sharePercent: 85 },
];

const call = (id: number, state: Call['state'], seconds: number): Call => ({
  id,
  state,
  source: 'exchange',
  presentedAt: ago(seconds),
  hasDetails: false,
});

const incident = (id: number, priority: number, stamps: Incident['stamps']): Incident => ({
  id,
  state: 'open',
  nature: 'brawl',
  priority,
  firstPriority: priority,
  place: { lat: 0, lon: 0 },
  groups: [],
  calls: [],
  openedAt: ago(100),
  openedBy: 'amina',
  stamps,
  missions: [],
  waiting: [],
  notes: 0,
  hasText: false,
});

const looked = (calls: Call[], incidents: Incident[]) =>
  waits({
    calls,
    incidents,
    units: new Map(),
    targets: TARGETS,
    acknowledgeWithin: 60,
    secondsSince: (at) => (NOW - Date.parse(at)) / 1000,
  });

test('whoever is farthest over the room’s own target comes first, what has no target last', () => {
  const found = looked(
    [call(1, 'ringing', 20), call(2, 'answered', 500)],
    [incident(3, 0, { answered: ago(50) }), incident(4, 3, {})],
  );
  expect(found.map(({ key, over }) => [key, over])).toEqual([
    ['call-1', 5],
    ['incident-3', -10],
    ['incident-4', undefined],
  ]);
});

test('a caller to be called back waits by the room’s time for the next try, with who has him', () => {
  const back = {
    why: 'lost',
    open: true,
    since: ago(90),
    owner: 'amina',
    tryBy: ago(-30),
    tries: [],
  };
  const lost: Call = { ...call(7, 'ended', 200), callBack: back as Call['callBack'] & object };
  expect(looked([lost], [])).toMatchObject([
    { kind: 'call-back', seconds: 90, over: -30, owner: 'amina' },
  ]);
});

test('a unit that has not acknowledged waits beside the arrival that it delays', () => {
  const sent = incident(5, 0, { presented: ago(200), firstSent: ago(90) });
  sent.missions = [{ unit: 'D1', progress: 'sent', sentAt: ago(90) }];
  expect(looked([], [sent]).map(({ kind, over }) => [kind, over])).toEqual([
    ['unanswered', 30],
    ['under-way', -280],
  ]);
});

test('somebody on scene ends the waiting', () => {
  expect(looked([], [incident(6, 0, { firstOnScene: ago(1) })])).toEqual([]);
});
