import { test } from 'node:test';
import assert from 'node:assert/strict';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order } from './by-command-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function silentCallStories(setting) {
  test('nobody speaks: one key starts the steps, what is heard is noted by a press or a line, and the caller answers', async () => {
    const { demo, browser } = setting;
    const room = demo.rooms[1];
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor', room));
      assert.ok(await order(page, 'nc'), 'a call by hand');
      await page.keyboard.press('Shift+F3');
      const part = page.locator('#silent-call');
      const steps = part.locator('ol > li');
      const next = part.locator('li[aria-current=step]');
      await next.getByText('شرطة النجدة').waitFor();

      await next.getByRole('button', { name: t['console.silent.tick'] }).click();
      await steps.nth(0).locator('ul').getByText(t['console.silent.done']).waitFor();
      assert.ok(await order(page, 'خطوة نقر'), 'the step that is next, and what is heard in it');
      await steps.nth(1).locator('ul').getByText('نقر').waitFor();
      assert.ok(await order(page, 'step blows'), 'a sign of a later step');
      await steps.nth(3).locator('ul').getByText('ضربات').waitFor();
      assert.ok(await order(page, 'undo'), 'taken back');
      await steps.nth(3).locator('ul').waitFor({ state: 'detached' });
      await expectNoBarriers(page, 'a silent call with its steps');

      await part.getByRole('button', { name: t['console.silent.answers'] }).click();
      await part.getByText(t['console.silent.result.answered']).waitFor();
    });
  });
}
