import { test } from 'node:test';
import assert from 'node:assert/strict';
import { onPage } from './browser.mjs';
import { openInTheMiddle, order } from './by-command-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function groupStories(setting) {
  test('two share the room by groups; what one has in hand leaves the other’s queue, and comes back marked when he goes', async () => {
    const { demo, browser } = setting;
    const room = demo.rooms[1];
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const { incident } = await openInTheMiddle(page, userOf(demo, 'supervisor', room));
      const item = page.locator(`#incident-${incident}`);
      assert.ok(await order(page, 'مجموعاتي G1'), 'works the first group');
      await page.locator('.groups button[aria-pressed=true]').first().waitFor();

      await onPage(browser, demo.url, { language: 'ar' }, async (other) => {
        await signInAtDesk(other, userOf(demo, 'dispatcher', room));
        assert.ok(await order(other, 'grp G2'), 'the other works the second');

        assert.ok(await order(page, `أسند ${incident} G2 أقرب إليهم`), 'given away, and why');
        await item.waitFor({ state: 'detached' });
        await other.locator(`#incident-${incident}`).waitFor();
      });

      await item.locator('.nobody').waitFor();
      await page.getByText('أقرب إليهم').first().waitFor();
      assert.ok(await order(page, 'undo'), 'taken back');
      assert.ok(await order(page, 'مجموعاتي'), 'no group more than another');
      await page.getByRole('button', { name: t['console.groups.only-mine'] }).waitFor({
        state: 'detached',
      });
    });
  });
}
