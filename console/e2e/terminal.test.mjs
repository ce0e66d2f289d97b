// Drives the mobile terminal in a real browser, over https, on a real server with a real PostgreSQL;
// and at its desk what needs a room in which nobody else acts.
import { after, before, describe } from 'node:test';
import { openBrowser } from './browser.mjs';
import { openGueliz } from './gueliz.mjs';
import { deviceStories } from './terminal-device.mjs';
import { crewStories } from './crew-says.mjs';
import { queueStories } from './terminal-queue.mjs';
import { unitDeviceStories } from './unit-devices.mjs';
import { exchangeStories } from './exchanges.mjs';
import { notFreeStories } from './not-free.mjs';

describe('the mobile terminal', () => {
  const setting = {};

  before(async () => {
    setting.room = await openGueliz();
    // A browser of a person trusts the room's authority; this one is told of the test's.
    setting.browser = await openBrowser(
      `--ignore-certificate-errors-spki-list=${setting.room.spki}`,
    );
  });

  after(async () => {
    await setting.browser?.close();
    await setting.room?.close();
  });

  // First of all: what past jobs took is kept for a minute from when somebody asks.
  notFreeStories(setting);
  exchangeStories(setting);
  deviceStories(setting);
  queueStories(setting);
  crewStories(setting);
  unitDeviceStories(setting);
});
