import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { openIncident, order } from './by-command-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function ownDeskStories(setting) {
  test('panes resized by keyboard and mouse, and a form begun, outlive a reload; sizes follow the person', async () => {
    const { demo, browser } = setting;
    const user = userOf(demo, 'call-taker');
    const words = 'رجلان يتشاجران قرب السوق';
    let sizes;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const size = async (pane) =>
        Number(await page.locator(`.of-${pane}`).getAttribute('aria-valuenow'));
      await signInAtDesk(page, user);
      await page.keyboard.press('F3');
      await page.locator('#nature').waitFor();
      await page.locator('#call-words').fill(words);

      const before = await size('queue');
      await page.getByRole('separator', { name: t['console.panes.queue'] }).focus();
      // In Arabic the queue is on the right: it grows to the left.
      await page.keyboard.press('ArrowLeft');
      assert.ok((await size('queue')) > before);
      const { x, y, width } = await page.locator('.of-map').boundingBox();
      await page.mouse.move(x + width / 2, y + 3);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y - 100, { steps: 3 });
      await page.mouse.up();
      sizes = [await size('queue'), await size('map')];

      page.on('dialog', (dialog) => dialog.accept());
      await page.reload();
      await page.locator('#call-words').waitFor();
      assert.equal(await page.locator('#call-words').inputValue(), words);
      assert.deepEqual([await size('queue'), await size('map')], sizes);

      await page.getByRole('button', { name: t['console.sign-out'] }).click();
      await page.locator('input[name=login]').waitFor();
      assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage)), '{}');
    });
    // Another browser, as at another desk.
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, user);
      const queue = page.getByRole('separator', { name: t['console.panes.queue'] });
      assert.equal(Number(await queue.getAttribute('aria-valuenow')), sizes[0]);
    });
  });

  test('what another did to an incident is marked in the queue until one looks again', async () => {
    const { demo, browser } = setting;
    const other = userOf(demo, 'dispatcher');
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const incident = await openIncident(page, userOf(demo, 'supervisor'));
      // On a narrow desk the call form lies over it.
      await page.keyboard.press('F4');
      await page.locator('#call-pane').waitFor();
      await onPage(browser, demo.url, { language: 'fr' }, async (colleague) => {
        await signInAtDesk(colleague, other);
        await colleague.keyboard.press('F10');
        assert.ok(await order(colleague, `n ${incident} vu par un passant`));
      });
      const mark = page.locator(`#incident-${incident} .mark`);
      await mark.waitFor();
      await page.keyboard.press('F7');
      await mark.waitFor({ state: 'detached' });
    });
  });
}
