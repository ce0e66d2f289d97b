import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openInTheMiddle, order } from './by-command-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

/** What F1 tells here begins with this title. */
async function guideSays(page, title) {
  await page.keyboard.press('F1');
  await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor();
  await page.keyboard.press('Escape');
}

export function pastStories(setting) {
  test('who reads the history of a place says why; the log of looks names him, and whoever reads the log', async () => {
    const { demo, browser } = setting;
    const reader = userOf(demo, 'call-taker');
    const why = `قبل وصول الدورية ${Date.now()}`;
    await onPage(browser, demo.url, {}, async (page) => {
      const { incident, place } = await openInTheMiddle(page, reader);
      await page.keyboard.press('F3');
      await page.waitForFunction(() => document.activeElement?.id === 'nature');
      await page.locator('#place').fill(place);
      await page.locator('#place').press('Enter');
      await page.locator('#place-said strong').waitFor();
      await page.keyboard.press('F10');
      assert.ok(await order(page, `سوابق مكان سلامة ${why}`), 'looked');
      await page.locator('#history li', { hasText: `#${incident}` }).waitFor();
      await expectNoBarriers(page, 'the history of a place');
    });
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await page.keyboard.press('F10');
      assert.ok(await order(page, 'اطلاعات'));
      await guideSays(page, 'سجل الاطلاع');
      const log = page.getByRole('region', { name: t['console.looks.title'] });
      const read = async () => {
        await log.getByLabel(t['console.history.reason']).selectOption('supervision');
        await log.getByRole('button', { name: t['console.looks.read'] }).press('Enter');
      };
      await read();
      const look = log.getByRole('row').filter({ hasText: why });
      await look.getByRole('rowheader', { name: reader.name }).waitFor();
      await look.getByText(t['console.looks.what.place']).waitFor();
      await expectNoBarriers(page, 'the log of looks');
      await read();
      await log.getByText(t['console.looks.what.looks']).first().waitFor();
    });
  });
}
