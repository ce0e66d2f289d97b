// Makes the picture of the desk that README shows: `node e2e/picture.mjs`, on the demo that
// NAJDA_DEMO names or one started for it.
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { openInTheMiddle, sendSomebody, WORDS } from './by-command-line.mjs';
import { openDemo } from './demo.mjs';
import { userOf } from './desk.mjs';

const PICTURE = join(import.meta.dirname, '../../docs/images/console-ar.png');
/** Until the map has drawn itself and somebody drives. */
const SETTLED_MILLIS = 4_000;

const demo = await openDemo();
const browser = await openBrowser();
try {
  const { page } = await openPage(browser, demo.url, { language: 'ar' });
  const { incident } = await openInTheMiddle(page, userOf(demo, 'dispatcher'));
  await sendSomebody(page, WORDS.ar, incident);
  await page.locator('[id^=unit-]').nth(1).click();
  await page.locator('#command-line').fill(`${WORDS.ar.send} `);
  await page.locator('#command-line').focus();
  await page.locator('#completions li').first().waitFor();
  await page.waitForTimeout(SETTLED_MILLIS);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await demo.close();
}
