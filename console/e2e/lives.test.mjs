// One whole life in each register, in a real browser: too long for every change.
import { after, before, describe } from 'node:test';
import { openBrowser } from './browser.mjs';
import { openDemo } from './demo.mjs';
import { lifeStories } from './lives.mjs';

describe('lives in the registers', () => {
  const setting = {};

  before(async () => {
    setting.demo = await openDemo();
    setting.browser = await openBrowser();
  });

  after(async () => {
    await setting.browser?.close();
    await setting.demo?.close();
  });

  lifeStories(setting);
});
