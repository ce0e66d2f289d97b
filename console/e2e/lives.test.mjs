// What the registers are for, in a real browser: one whole life in each, one walk for each role, the
// pages of those who watch. Too long for every change.
import { describe } from 'node:test';
import { chapterStories } from './chapters.mjs';
import { demoSetting } from './demo.mjs';
import { editionStories } from './editions.mjs';
import { figureStories } from './figures.mjs';
import { lifeStories } from './lives.mjs';
import { walkStories } from './walks.mjs';
import { watcherStories } from './watchers.mjs';

describe('lives in the registers', () => {
  const setting = demoSetting();

  lifeStories(setting);
});

describe('walks of each role', () => {
  const setting = demoSetting();

  walkStories(setting);
});

describe('those who watch', () => {
  const setting = demoSetting();

  watcherStories(setting);
  figureStories(setting);
});

describe('editions of the annual review', () => {
  const setting = demoSetting();

  editionStories(setting);
  chapterStories(setting);
});
