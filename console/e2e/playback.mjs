import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function playbackStories(setting) {
  test('a past hour is played faster and moved in, and nothing can be changed in it', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await order(page, 'إعادة');
      await page.locator('[data-tab=playback] select').last().selectOption('supervision');
      await page.getByRole('button', { name: t['console.playback.start'] }).click();

      const band = page.getByRole('region', { name: t['console.playback.title'] });
      const moment = band.locator('.moment');
      await moment.waitFor();
      await expectNoBarriers(page, 'a replay');
      const first = await moment.textContent();
      await band.getByRole('button', { name: '×60' }).click();
      await page.waitForFunction(
        ([shown, before]) => shown.textContent !== before,
        [await moment.elementHandle(), first],
      );

      await band.getByRole('button', { name: t['console.playback.pause'] }).click();
      const slider = band.getByRole('slider');
      const middle = (Number(await slider.getAttribute('min')) + 30 * 60_000).toString();
      await slider.fill(middle);
      assert.equal(await slider.inputValue(), middle);
      const later = await moment.textContent();
      await slider.press('Home');
      assert.equal(await slider.inputValue(), await slider.getAttribute('min'));
      assert.notEqual(await moment.textContent(), later);

      // Nothing is asked of the room, and why is told in the words of a replay, not of a role.
      await order(page, 'جديد');
      const why = t['console.fault.replay'].split('{')[0].trim();
      await page.getByText(why).first().waitFor();
      assert.equal(await page.getByText(t['console.fault.not-yours']).count(), 0);
      await page.keyboard.press('F3');
      await page.getByRole('alert').getByText(t['console.playback.read-only']).waitFor();

      await band.getByRole('button', { name: t['console.playback.end'] }).click();
      await band.waitFor({ state: 'detached' });
    });
  });
}
