import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openIncident, order } from './by-command-line.mjs';
import { signIn, signInAtDesk, textsOf, userOf } from './desk.mjs';

const ar = textsOf('ar');

/** What a crew's terminal shows to be read. */
const unread = (page, text) => page.locator('[role=alert] section', { hasText: text });

export function noticeStories(setting) {
  test('a message goes to a patrol by the command line; read on its screen, the desk sees by whom', async () => {
    const { demo, browser } = setting;
    const patrol = userOf(demo, 'patrol');
    await onPage(browser, demo.url, { language: 'ar' }, async (desk) => {
      await signInAtDesk(desk, userOf(demo, 'dispatcher'));
      await onPage(browser, demo.url, { language: 'fr' }, async (car) => {
        await signIn(car, patrol);
        await car.waitForURL('**/terminal/');
        const unit = patrol.name.replace('crew-', '').toUpperCase();
        await desk.keyboard.press('F10');
        const words = `اتصلوا بالقاعة ${Date.now()}`;
        assert.ok(await order(desk, `مس ${unit} ${words}`), 'sent');

        const message = unread(car, words);
        await message.waitFor();
        await desk.keyboard.press('Shift+F2');
        const sent = desk.locator('#notices li', { hasText: words }).first();
        await sent.locator('summary').click();
        await sent.getByText(ar['console.notice.step.delivered']).waitFor();
        await message.locator('button.read').click();
        await message.waitFor({ state: 'detached' });
        await sent.getByText(ar['console.notice.step.read']).waitFor();
        await expectNoBarriers(desk, 'notices');
        await expectNoBarriers(car, 'a message on a patrol’s screen');
      });
    });
  });

  test('a hazard entered at an incident warns whoever looks at a place near it, until it is withdrawn', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await openIncident(page, userOf(demo, 'supervisor', demo.rooms[1]));
      const words = `كلب شرس وراء الباب ${Date.now()}`;
      const pane = page.locator('#incident-pane');
      await pane.getByLabel(ar['console.hazard.new']).selectOption('dangerous-dog');
      await pane.getByLabel(ar['console.hazard.words']).fill(words);
      await page.keyboard.press('Enter');

      const warning = pane.locator('.hazards p', { hasText: words });
      await warning.waitFor();
      await expectNoBarriers(page, 'hazard');
      await page.keyboard.press('Shift+F2');
      await page.getByRole('button', { name: ar['console.notices.hazard'] }).click();
      const row = page.locator('#notices li', { hasText: words });
      const number = await row.locator('bdi').first().textContent();
      await page.keyboard.press('Escape');
      await page.keyboard.press('F10');
      assert.ok(await order(page, `نز ${number} الكلب لم يعد هناك`), 'withdrawn');
      await warning.waitFor({ state: 'detached' });
    });
  });

  test('a hazard at a place that is found by its misspelt name stands among the hazards', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor', demo.rooms[1]));
      const words = `حفرة عميقة بلا حاجز ${Date.now()}`;
      await page.keyboard.press('Shift+F2');
      await page.getByRole('button', { name: ar['console.notices.hazard'] }).click();
      const somewhere = page.locator('#notices .somewhere');
      await somewhere.getByLabel(ar['console.hazard.place']).first().fill('شارع المسيره الخظراء');
      await somewhere.getByRole('option').first().waitFor();
      await expectNoBarriers(page, 'places for a hazard');
      await page.keyboard.press('Enter');
      await somewhere.locator('strong').getByText('المسيرة').waitFor();
      await somewhere.getByLabel(ar['console.hazard.new']).selectOption({ index: 1 });
      await somewhere.getByLabel(ar['console.hazard.words']).fill(words);
      await page.keyboard.press('Enter');
      await page.locator('#notices li', { hasText: words }).getByText('المسيرة').waitFor();
    });
  });
}
