// A road is closed and reopened by keyboard alone: given up, drawn by the map's cursor and by a
// typed place, and by one line that is undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order, signInOnMap } from './by-command-line.mjs';
import { textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

/** From the pane of restrictions to the map, whose cursor draws. */
async function beginDrawing(page) {
  const title = page.locator('#restrictions-title');
  await title.focus();
  if ((await title.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  const begin = page.getByRole('button', { name: t['console.restrictions.close-road'] });
  await begin.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('canvas'));
}

export function closedRoadStories(setting) {
  test('a road is closed by the map’s cursor and a typed place, reopened, and a closing undone', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      const middle = await signInOnMap(page, userOf(demo, 'dispatcher'));
      const pane = page.locator('section', { has: page.locator('#restrictions-title') }).last();
      const closed = pane.locator('li', { has: page.getByRole('button') });
      const before = await closed.count();

      await beginDrawing(page);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.id === 'restrictions-title');
      assert.equal(await pane.locator('form').count(), 0, 'Escape gives a drawing up');

      await beginDrawing(page);
      await page.keyboard.press('Enter');
      await page.locator('#sketch-place').focus();
      await page.keyboard.type(middle);
      await page.locator('#sketch-place-list [role=option]').first().waitFor();
      await expectNoBarriers(page, 'a closed road being drawn');
      await page.keyboard.press('Escape');
      assert.equal(await pane.locator('form').count(), 1, 'Escape closes the list first');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.getElementById('sketch-place').value === '');
      // With no place typed Enter saves what is drawn.
      await page.keyboard.press('Enter');
      await closed.nth(before).waitFor();

      await closed.nth(before).getByRole('button').focus();
      await page.keyboard.press('Enter');
      await closed.nth(before).waitFor({ state: 'detached' });

      await page.keyboard.press('F10');
      assert.ok(await order(page, `غل أشغال 2 ${middle}`), 'closed by one line');
      await closed.nth(before).waitFor();
      await page.keyboard.press('Control+z');
      await closed.nth(before).waitFor({ state: 'detached' });
    });
  });
}
