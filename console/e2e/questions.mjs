import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInAtDesk, userOf } from './desk.mjs';

export function questionStories(setting) {
  test('what a nature asks is answered by keyboard and stands on the incident for dispatcher and patrol', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'dispatcher', demo.rooms[1]));
      await page.keyboard.press('F3');
      await page.locator('#nature').fill('اعتداء بالسلاح');
      await page.keyboard.press('Enter');
      const weapon = page.getByLabel('ما نوع السلاح؟');
      await weapon.focus();
      await page.keyboard.press('ArrowDown');
      await page.getByLabel('صف المعتدي').fill('معطف أسود، نحو السوق');
      await expectNoBarriers(page, 'questions of a nature');
      await page.keyboard.press('F8');
      await page.locator('#map canvas').waitFor();
      await page.keyboard.press('F8');
      await page.keyboard.press('Enter');
      await page.locator('#place-said strong').waitFor();
      await page.keyboard.press('Control+Enter');
      const pane = page.locator('#incident-pane');
      await pane.getByText('معطف أسود، نحو السوق').waitFor();
      await pane.getByText('سلاح أبيض').waitFor();
    });
  });
}
