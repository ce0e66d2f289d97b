// One whole life in each register, in a real browser: too long for every change.
import { describe } from 'node:test';
import { demoSetting } from './demo.mjs';
import { lifeStories } from './lives.mjs';

describe('lives in the registers', () => {
  const setting = demoSetting();

  lifeStories(setting);
});
