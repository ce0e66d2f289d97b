import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { signIn, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('en');

export function roleStories(setting) {
  test('a wrong password is refused in the language of the screen', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signIn(page, { name: 'nobody', password: 'wrong' });
      await page.getByRole('alert').getByText(textsOf('ar')['refusal.wrong-login']).waitFor();
    });
  });

  test('a call-taker sees the incident but no units to send', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'en' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'call-taker'));
      const incident = page.locator('#queue li').first();
      await incident.waitFor({ timeout: 120_000 });
      await incident.click();
      await page.locator('#timeline-title').waitFor();
      assert.equal(await page.locator('#recommendation').count(), 0);
      assert.equal(await page.getByRole('button', { name: t['console.closing.close'] }).count(), 0);
    });
  });

  test('the wallboard shows counts and names nobody', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'en' }, async (page) => {
      await signIn(page, userOf(demo, 'wallboard'));
      await page.getByRole('heading', { name: t['console.wallboard.waiting'] }).waitFor();
      assert.equal(await page.locator('#queue, #call-pane').count(), 0);
    });
  });

  test('the language is switched at the desk without losing what is being typed', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'call-taker'));
      await page.keyboard.press('F3');
      const words = page.locator('#call-form textarea');
      await words.fill('رجل يحمل سكينًا قرب السوق');
      await page.getByRole('button', { name: 'Français' }).click();
      await page
        .getByRole('heading', { name: textsOf('fr')['console.work.call'], exact: true })
        .waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dir), 'ltr');
      assert.equal(await words.inputValue(), 'رجل يحمل سكينًا قرب السوق');
    });
  });
}
