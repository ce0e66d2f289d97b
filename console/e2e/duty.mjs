import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function dutyStories(setting) {
  test('a crew is logged on to a unit and off again, and says what it does, by keyboard alone', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'dispatcher', demo.rooms[1]));
      const duty = page.locator('#unit-duty');
      await page.keyboard.press('F9');
      // Nobody is sent so soon: the last of the list is free.
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await duty.getByText(t['console.duty.none']).waitFor();

      await duty.getByRole('button', { name: t['console.duty.log-on.open'] }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#crew:focus').waitFor();
      await page.locator('#crew-choices option').nth(1).waitFor({ state: 'attached' });
      await page.keyboard.type('7012,7013');
      await expectNoBarriers(page, 'logging a crew on');
      await page.keyboard.press('Enter');
      assert.notEqual(await duty.locator('select').first().inputValue(), '', 'its own car');
      assert.notEqual(await duty.locator('select').last().inputValue(), '', 'the shift that is on');
      await page.keyboard.press('Enter');
      await duty.getByText('7013', { exact: true }).waitFor();

      const meal = duty.getByRole('button', { name: 'وجبة' });
      await meal.focus();
      await page.keyboard.press('Enter');
      await duty.locator('button[aria-pressed=true]', { hasText: 'وجبة' }).waitFor();
      assert.match(await meal.locator('bdi').textContent(), /^0:0\d.*40:00$/s);
      await duty.getByRole('button', { name: t['console.status.available'], exact: true }).click();
      await meal.locator('bdi').waitFor({ state: 'detached' });

      await duty.getByRole('button', { name: t['console.duty.log-off'] }).click();
      await duty.getByText(t['console.duty.none']).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#units:focus').waitFor();
    });
  });
}
