import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { onScene, shownIncident, textsOf, userOf } from './desk.mjs';

const t = textsOf('fr');
const MOST_STOPS = 80;

/** Goes from field to field until the keyboard is where it is wanted. */
async function tabTo(page, wanted) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const there = await page.evaluate(
      (selector) => document.activeElement?.matches(selector),
      wanted,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${wanted}`);
}

const focused = (page) => page.evaluate(() => document.activeElement?.id);

export function keyboardStories(setting) {
  test('by keyboard alone: sign in, take a call, open, choose another unit, send, follow, close', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr', theme: 'light' }, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      await page.locator('input[name=login]').waitFor();
      await page.keyboard.type(user.name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(user.password);
      await page.keyboard.press('Enter');
      await page.locator('#units li').first().waitFor();

      await page.keyboard.press('F3');
      await page.waitForFunction(() => document.activeElement?.id === 'nature');
      await page.keyboard.type('ag');
      await page.keyboard.press('Enter');
      await page.keyboard.press('F8');
      await page.waitForFunction(() => document.activeElement?.matches('canvas'));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.locator('#place-said strong').waitFor();
      await page.keyboard.press('F4');
      await page.keyboard.press('Control+Enter');

      const chosen = page.locator('#recommendation li[aria-selected=true]');
      await chosen.first().waitFor();
      assert.equal(await focused(page), 'recommendation');
      const incident = await shownIncident(page);
      // Whoever was proposed is put back, the fourth is taken in their place.
      await page.keyboard.press('Home');
      const rows = await page.locator('#recommendation li').count();
      for (let row = 0; row < rows; row++) {
        const selected = await page
          .locator('#recommendation li.cursor')
          .getAttribute('aria-selected');
        if ((selected === 'true') !== (row === 3)) await page.keyboard.press(' ');
        await page.keyboard.press('ArrowDown');
      }
      assert.equal(await chosen.count(), 1);
      const unit = await chosen.locator('strong bdi').first().textContent();
      await page.keyboard.press('Enter');
      await page.locator('#missions-title').waitFor();
      assert.match(
        await page.locator('#incident-pane section').first().textContent(),
        new RegExp(unit),
      );

      await onScene(page, t);
      // The crew reports by itself that it has cleared.
      await page.locator('.steps').waitFor({ state: 'detached', timeout: 180_000 });

      await page.keyboard.press('F7');
      await tabTo(page, `select[aria-label="${t['console.closing.code']}"]`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator(`#incident-${incident}`).waitFor({ state: 'detached' });
      assert.equal(await focused(page), 'queue');
    });
  });

  test('F1 lists the keys, and Escape leads back', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr' }, async (page) => {
      const user = userOf(demo, 'dispatcher');
      await page.locator('input[name=login]').fill(user.name);
      await page.locator('input[name=password]').fill(user.password);
      await page.keyboard.press('Enter');
      await page.locator('#units li').first().waitFor();
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: t['console.help.title'] }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
  });
}
