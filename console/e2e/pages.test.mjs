// Drives what lies around the desk in a real browser, on a real server with a real PostgreSQL: windows
// and places of one's own, registers, settings, training, and what a line or a stranger does.
import { describe } from 'node:test';
import { accessStories } from './access.mjs';
import { accessibilityStories } from './accessibility.mjs';
import { demoSetting } from './demo.mjs';
import { firstCallStories } from './first-call.mjs';
import { hostileStories } from './hostile.mjs';
import { lineStories } from './line.mjs';
import { outageStories } from './outage.mjs';
import { ownDeskStories } from './own-desk.mjs';
import { pastStories } from './past.mjs';
import { placeStories } from './places.mjs';
import { playbackStories } from './playback.mjs';
import { registerStories } from './registers.mjs';
import { roleStories } from './roles.mjs';
import { settingsStories } from './settings.mjs';
import { supervisorStories } from './supervisor.mjs';
import { trainingStories } from './training.mjs';
import { windowStories } from './windows.mjs';

describe('around the desk', () => {
  const setting = demoSetting();

  ownDeskStories(setting);
  outageStories(setting);
  placeStories(setting);
  pastStories(setting);
  registerStories(setting);
  accessStories(setting);
  roleStories(setting);
  supervisorStories(setting);
  playbackStories(setting);
  windowStories(setting);
  hostileStories(setting);
  lineStories(setting);
  settingsStories(setting);
  firstCallStories(setting);
  accessibilityStories(setting);
  trainingStories(setting);
});
