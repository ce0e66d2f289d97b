import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALARM_KINDS, PANIC_ENDS, STEPS, TRY_RESULTS } from '../src/api/types';
import { KEYS } from '../src/desk/keys';
import { SIGNS } from '../src/units/state';

const known = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../definitions/texts/ar.json'), 'utf8'),
);

test('every code that a screen turns into words has them', () => {
  const codes = {
    key: Object.values(KEYS),
    status: Object.keys(SIGNS),
    step: STEPS.slice(1),
    kind: ['car', 'motorcycle', 'foot'],
    'panic.end': PANIC_ENDS,
    role: ['call-taker', 'dispatcher', 'supervisor', 'patrol', 'wallboard'],
    exclusion: ['on-mission', 'not-logged-on', 'unavailable', 'lacks-capability', 'off-road'],
    outcome: ['advice', 'hoax', 'wrong-number', 'silent', 'abandoned', 'transferred'],
    service: ['gendarmerie', 'civil-protection', 'other-room', 'other'],
    'call-back.why': ['abandoned', 'lost', 'silent'],
    'call-back.result': TRY_RESULTS,
    'silent.result': ['answered', 'call-back', 'incident', 'closed'],
    theme: ['dark', 'light'],
    'alarm.kind': ALARM_KINDS,
  };
  const missing = Object.entries(codes)
    .flatMap(([group, names]) => names.map((name) => `console.${group}.${name}`))
    .filter((key) => !(key in known));
  expect(missing).toEqual([]);
});
