import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { openLine } from './cuttable-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('en');

/** Somebody else, on a whole line, takes a call in the same room; resolves with its number. */
async function takeCallElsewhere({ demo, browser }, user) {
  let call;
  await onPage(browser, demo.url, { language: 'en' }, async (page) => {
    await signInAtDesk(page, user);
    await page.keyboard.press('F3');
    await page.locator('#nature').waitFor();
    call = await page.locator('#call-pane button[aria-pressed=true] bdi').first().textContent();
  });
  return call;
}

export function lineStories(setting) {
  test('a broken line is said at once, what is shown is marked old, and afterwards nothing is missing', async () => {
    const { demo, browser } = setting;
    const user = userOf(demo, 'supervisor', demo.rooms[1]);
    const line = await openLine(demo.url);
    try {
      await onPage(browser, line.url, { language: 'en' }, async (page) => {
        await signInAtDesk(page, user);
        line.cut();
        await page.getByText(t['console.stale.banner']).waitFor();
        await page.locator('.shown.old').waitFor();
        const call = await takeCallElsewhere(setting, user);
        line.mend();
        await page.locator('.shown:not(.old)').waitFor();
        await page
          .locator('#call-pane li bdi', { hasText: new RegExp(`^${call}$`) })
          .first()
          .waitFor({ state: 'attached' });
        assert.equal(await page.getByText(t['console.stale.banner']).count(), 0);
      });
    } finally {
      line.close();
    }
  });
}
