import { expect, test } from 'vitest';
import { isolated } from '../src/i18n/format';
import { named } from '../src/incidents/reasons';

test('a reason names capabilities and statuses in words, other codes as they are, numbers as numbers', () => {
  const WORDS: Record<string, string> = { armed: 'التسليح', meal: 'وجبة' };
  const word = (_name: string, code: string) => WORDS[code];
  expect(named({ capability: 'armed' }, word)).toEqual({ capability: 'التسليح' });
  expect(named({ status: 'meal' }, word)).toEqual({ status: 'وجبة' });
  expect(named({ post: 'P-1', seconds: 7 }, word)).toEqual({ post: isolated('P-1'), seconds: 7 });
  expect(named(undefined, word)).toEqual({});
});
