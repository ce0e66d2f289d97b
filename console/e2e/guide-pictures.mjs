// Takes the guides' pictures from the real screens of a demo: node e2e/guide-pictures.mjs
// Run it again when a screen has changed; docs/guides/images is all it writes.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { openDemo } from './demo.mjs';
import { order, signIn, userNamed, userOf } from './desk.mjs';
import { makeTrainingRoom } from './training.mjs';

const IMAGES = join(import.meta.dirname, '../../docs/guides/images');
const LANGUAGES = ['ar', 'fr', 'en'];
const SIZE = { width: 1366, height: 768 };

/** The picture of one element, small enough for a page to be read on a slow line. */
const take = (page, selector, name, language) =>
  page
    .locator(selector)
    .first()
    .screenshot({ path: join(IMAGES, `${name}.${language}.png`), scale: 'css' });

async function desk(browser, demo, user, language) {
  const wishes = { language, theme: 'light', size: SIZE };
  const { page, context } = await openPage(browser, demo.url, wishes);
  await signIn(page, user);
  await page.locator('#queue li').first().waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await page.locator('#incident-pane h2').first().waitFor();
  await page.keyboard.press('F7');
  await take(page, '#queue', 'queue', language);
  await take(page, '#incident-pane', 'incident', language);
  await page.keyboard.press('Shift+F9');
  await page.locator('#supervision h2, #supervision h3').first().waitFor();
  await take(page, '#supervision', 'waiting', language);
  await page.goto(`${demo.url}/fallback/north/cards?language=${language}`);
  await take(page, 'form.card-form', 'card', language);
  await context.close();
}

/** The upper part of a trainer's screen, with all that tells it from a real room's. */
async function training(browser, demo, language) {
  const wishes = { language, theme: 'light', size: SIZE };
  const { page, context } = await openPage(browser, demo.url, wishes);
  await signIn(page, userOf(demo, 'administrator'));
  await page.locator('input[name=login]').waitFor({ state: 'detached' });
  await makeTrainingRoom(page, demo.rooms[0]);
  await page.goto(`${demo.url}/rooms/training-${demo.rooms[0]}`);
  await page.locator('#units li').first().waitFor();
  await order(page, 'exercise');
  await page.locator('.scenario').first().click();
  await page.locator('.exercise-tab form button').click();
  await page.locator('.steer').waitFor();
  const path = join(IMAGES, `training.${language}.png`);
  await page.screenshot({
    path,
    scale: 'css',
    clip: { x: 0, y: 0, width: SIZE.width, height: 460 },
  });
  await order(page, 'finish');
  await page.locator('.exercise-tab form').waitFor();
  await context.close();
}

/** What the statistician has before him once the figures of an edition are computed. */
async function edition(browser, demo, language) {
  const wishes = { language, theme: 'light', size: SIZE };
  const { page, context } = await openPage(browser, demo.url, wishes);
  await signIn(page, userNamed(demo, 'statistique-1'));
  await page.locator('input[name=login]').waitFor({ state: 'detached' });
  await page.goto(`${demo.url}/review?language=${language}`);
  const begun = page.locator('main table a').first();
  if ((await begun.count()) > 0) await begun.click();
  else await page.locator('form[action="/review/begin"] button').click();
  await page.locator('.climb').waitFor();
  const archive = page.locator('a[href$="/edition.zip"]');
  if ((await archive.count()) === 0) await page.locator('form[action$="/compute"] button').click();
  await archive.waitFor({ timeout: 180_000 });
  await page.screenshot({
    path: join(IMAGES, `edition.${language}.png`),
    scale: 'css',
    clip: { x: 0, y: 0, width: SIZE.width, height: 560 },
  });
  await context.close();
}

await mkdir(IMAGES, { recursive: true });
const demo = await openDemo();
const browser = await openBrowser();
try {
  for (const language of LANGUAGES) {
    await desk(browser, demo, userOf(demo, 'supervisor'), language);
    await training(browser, demo, language);
    await edition(browser, demo, language);
  }
} finally {
  await browser.close();
  await demo.close();
}
