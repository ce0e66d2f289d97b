// Takes the guides' pictures from the real screens of a demo: node e2e/guide-pictures.mjs
// Run it again when a screen has changed; docs/guides/images is all it writes.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { openDemo } from './demo.mjs';

const IMAGES = join(import.meta.dirname, '../../docs/guides/images');
const LANGUAGES = ['ar', 'fr', 'en'];
const SIZE = { width: 1366, height: 768 };

async function signIn(page, { name, password }) {
  await page.locator('input').first().fill(name);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press('Enter');
}

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

await mkdir(IMAGES, { recursive: true });
const demo = await openDemo();
const browser = await openBrowser();
try {
  const user = demo.users.find(({ name }) => name === 'supervisor-north');
  for (const language of LANGUAGES) await desk(browser, demo, user, language);
} finally {
  await browser.close();
  await demo.close();
}
