// A unit that would be there earlier than the one under way: offered, taken by key, declined by typing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order } from './by-command-line.mjs';
import { shownIncident, signInAtDesk, textsOf } from './desk.mjs';
import { sendFromAfar } from './missions.mjs';

const t = textsOf('ar');
/** A corner of the town, so that some are near and others far. */
const CORNER = '31.625,-8.027';

export function exchangeStories(setting) {
  test('who is under way from afar is offered for exchange: taken over by key, kept by typing', async () => {
    const { room, browser } = setting;
    await onPage(browser, room.url, { language: 'ar' }, async (page) => {
      const pane = page.locator('#incident-pane');
      const take = page.locator('#first-exchange');
      await signInAtDesk(page, room.user('s.idrissi'));
      await page.keyboard.press('F10');
      assert.ok(await order(page, 'nc'), 'a call was taken');
      // So urgent that no other incident keeps the free units for itself.
      assert.ok(await order(page, `op robbery ${CORNER}`), 'opened');
      const incident = await shownIncident(page);

      const from = await sendFromAfar(page, 'gueliz', incident);
      await take.waitFor();
      await expectNoBarriers(page, 'an exchange that is offered');
      await page.keyboard.press('Shift+F1');
      await page.keyboard.press('Enter');
      await pane.getByText(t['console.mission.exchanged']).waitFor();
      await take.waitFor({ state: 'detached' });
      await page.locator('#incident-pane:focus-within').waitFor();

      await page.keyboard.press('F10');
      assert.ok(await order(page, `d ${from} ${incident}`), 'sent once more');
      await take.waitFor();
      assert.ok(await order(page, `بق ${from}`), 'it goes on');
      await take.waitFor({ state: 'detached' });
      await pane.locator('ol').last().getByText(from).first().waitFor();

      for (const unit of await page.locator('#missions-title + ul strong').allTextContents())
        await order(page, `r ${unit}`);
      assert.ok(await order(page, `c ${incident} arr`), 'closed');
    });
  });
}
