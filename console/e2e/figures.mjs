// The figures of a chapter, one of them explained, and when calls come in a room: by the keyboard
// alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriersInBoth } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInForPages, textsOf, userNamed } from './desk.mjs';
import { press } from './keyboard.mjs';

const t = textsOf('ar');
const MOST_STEPS = 60;

const follow = (page, target) => press(page, target, MOST_STEPS);

const number = async (place) => Number((await place.innerText()).replace(/\D/g, ''));

export function figureStories(setting) {
  test('a statistician follows a figure to its room and its hours, by keyboard', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page) => {
      await signInForPages(page, userNamed(demo, 'statistique-1'));
      await page.goto(`${demo.url}/figures`);
      await expectNoBarriersInBoth(page, 'a chapter');

      await follow(page, page.locator('main a[href^="/figures/calls_received?"]'));
      await page.locator('.explained').waitFor();
      await page.locator('svg.run').waitFor();
      const calls = await number(page.locator('.headline bdi'));
      assert.ok(calls > 0, 'somebody rang this month');
      await expectNoBarriersInBoth(page, 'a figure explained');

      await follow(page, page.locator('main a[href^="/figures/rooms/"]').first());
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      await expectNoBarriersInBoth(page, 'times by phase');
      await follow(page, page.getByRole('link', { name: t['figures.way.hours'], exact: true }));
      await page.locator('table.heat').first().waitFor();
      assert.equal(await page.locator('table.heat').first().locator('tbody td').count(), 7 * 25);
      await expectNoBarriersInBoth(page, 'hours');
      await follow(page, page.getByRole('link', { name: t['figures.way.districts'], exact: true }));
      await page.locator('svg.districts path').first().waitFor();
      await expectNoBarriersInBoth(page, 'districts');
    });
  });
}
