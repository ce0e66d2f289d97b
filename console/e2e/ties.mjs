import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { openInTheMiddle, order } from './by-command-line.mjs';
import { shownIncident, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function tieStories(setting) {
  test('two incidents are merged by a line and apart again by undo; the place then has a history for whoever says why', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const user = userOf(demo, 'supervisor');
      const { incident: one, place } = await openInTheMiddle(page, user);
      assert.ok(await order(page, 'nc'));
      assert.ok(await order(page, `op vandalism ${place}`));
      const other = await shownIncident(page);

      assert.ok(await order(page, `دم ${other} ${one}`));
      assert.equal(await shownIncident(page), one);
      await page.locator('#incident-pane').getByText(t['console.ties.merged']).waitFor();
      await page.locator(`#incident-${other}`).waitFor({ state: 'detached' });

      assert.ok(await order(page, 'u'));
      await page.locator(`#incident-${other}`).waitFor();

      await page.keyboard.press('F3');
      await page.locator('#nature').waitFor();
      await page.locator('#place').fill(place);
      await page.locator('#place').press('Enter');
      const history = page.locator('#history');
      await history.locator('summary').press('Enter');
      await history.getByLabel(t['console.history.what']).selectOption('place');
      await history.getByLabel(t['console.history.reason']).selectOption('crew-safety');
      await history.getByRole('button', { name: t['console.history.look'] }).press('Enter');
      await history.getByText(`#${one}`, { exact: true }).waitFor();
    });
  });
}
