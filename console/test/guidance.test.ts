import { expect, test } from 'vitest';
import type { Nature } from '../src/api/types';
import { answered, answerKey } from '../src/calls/guidance';

const name = (text: string) => ({ ar: text, fr: text, en: text });
const ROBBERY: Nature = {
  code: 'robbery',
  name: name('Robbery'),
  priority: 1,
  guidance: {
    questions: [
      { code: 'safe', text: name('Safe now?'), answer: 'yes-no', choices: [] },
      { code: 'look', text: name('Looks like?'), answer: 'text', choices: [] },
    ],
    instructions: [],
  },
};

test('answers are told in the order of the questions, without what was not answered or not asked', () => {
  const said = {
    [answerKey('robbery', 'look')]: ' tall ',
    [answerKey('robbery', 'safe')]: 'yes',
    [answerKey('fight', 'safe')]: 'of another nature',
  };
  expect(answered(ROBBERY, said, (each) => each?.en ?? '')).toBe('Safe now? yes\nLooks like? tall');
  expect(answered(ROBBERY, { [answerKey('robbery', 'safe')]: ' ' }, (each) => each?.en ?? '')).toBe(
    '',
  );
  expect(answered(undefined, said, (each) => each?.en ?? '')).toBe('');
});
