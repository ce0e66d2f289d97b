// Drives the console in a real browser, on a real server with a real PostgreSQL.
import { after, before, describe } from 'node:test';
import { accessStories } from './access.mjs';
import { accessibilityStories } from './accessibility.mjs';
import { openBrowser } from './browser.mjs';
import { callBackStories } from './call-backs.mjs';
import { commandLineStories } from './by-command-line.mjs';
import { groupStories } from './groups.mjs';
import { hostileStories } from './hostile.mjs';
import { keyboardStories } from './by-keyboard.mjs';
import { missionStories } from './missions.mjs';
import { mouseStories } from './by-mouse.mjs';
import { openDemo } from './demo.mjs';
import { dangerStories } from './danger.mjs';
import { dutyStories } from './duty.mjs';
import { firstCallStories } from './first-call.mjs';
import { lineStories } from './line.mjs';
import { noticeStories } from './notices.mjs';
import { outageStories } from './outage.mjs';
import { ownDeskStories } from './own-desk.mjs';
import { pastStories } from './past.mjs';
import { placeStories } from './places.mjs';
import { playbackStories } from './playback.mjs';
import { questionStories } from './questions.mjs';
import { registerStories } from './registers.mjs';
import { roleStories } from './roles.mjs';
import { settingsStories } from './settings.mjs';
import { silentCallStories } from './silent-calls.mjs';
import { supervisorStories } from './supervisor.mjs';
import { tieStories } from './ties.mjs';
import { trainingStories } from './training.mjs';
import { windowStories } from './windows.mjs';

describe('the console', () => {
  const setting = {};

  before(async () => {
    setting.demo = await openDemo();
    setting.browser = await openBrowser();
  });

  after(async () => {
    await setting.browser?.close();
    await setting.demo?.close();
  });

  mouseStories(setting);
  keyboardStories(setting);
  commandLineStories(setting);
  dutyStories(setting);
  dangerStories(setting);
  questionStories(setting);
  noticeStories(setting);
  missionStories(setting);
  groupStories(setting);
  callBackStories(setting);
  silentCallStories(setting);
  ownDeskStories(setting);
  outageStories(setting);
  placeStories(setting);
  pastStories(setting);
  registerStories(setting);
  accessStories(setting);
  roleStories(setting);
  supervisorStories(setting);
  playbackStories(setting);
  tieStories(setting);
  windowStories(setting);
  hostileStories(setting);
  lineStories(setting);
  settingsStories(setting);
  firstCallStories(setting);
  accessibilityStories(setting);
  trainingStories(setting);
});
