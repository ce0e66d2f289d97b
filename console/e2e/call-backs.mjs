import { test } from 'node:test';
import assert from 'node:assert/strict';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order } from './by-command-line.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

export function callBackStories(setting) {
  test('a silent call is called back until it is given up: asked for, left, taken and tried by the line, ended with a reason', async () => {
    const { demo, browser } = setting;
    const room = demo.rooms[1];
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor', room));
      assert.ok(await order(page, 'nc'), 'a call by hand');
      await page.getByRole('button', { name: t['console.call-back.why.silent'] }).click();
      const part = page.locator('#call-back');
      await part.getByText(t['console.call-back.owner']).waitFor();

      assert.ok(await order(page, 'اترك'), 'left to somebody else');
      await part.getByText(t['console.call-back.nobody']).waitFor();
      assert.ok(await order(page, 'undo'), 'and back');
      for (const [typed, result] of [
        ['محاولة مشغول', 'busy'],
        ['try no-answer', 'no-answer'],
        ['try off', 'unreachable'],
      ]) {
        assert.ok(await order(page, typed), typed);
        await part.locator('ol').getByText(t[`console.call-back.result.${result}`]).waitFor();
      }
      await expectNoBarriers(page, 'a call-back with its tries');

      await part.getByLabel(t['console.call-back.give-up-reason']).fill('ثلاث محاولات دون جواب');
      await part.getByRole('button', { name: t['console.call-back.give-up'] }).click();
      await part.waitFor({ state: 'detached' });
    });
  });
}
