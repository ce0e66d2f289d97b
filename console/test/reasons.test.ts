import { expect, test } from 'vitest';
import { isolated } from '../src/i18n/format';
import { named } from '../src/incidents/reasons';

test('a reason names a capability in words, other codes as they are, numbers as numbers', () => {
  const word = (code: string) => (code === 'armed' ? 'التسليح' : code);
  expect(named({ capability: 'armed' }, word)).toEqual({ capability: 'التسليح' });
  expect(named({ capability: 'diver' }, word)).toEqual({ capability: 'diver' });
  expect(named({ post: 'P-1', seconds: 7 }, word)).toEqual({ post: isolated('P-1'), seconds: 7 });
  expect(named(undefined, word)).toEqual({});
});
