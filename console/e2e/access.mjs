import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signIn, textsOf, userNamed } from './desk.mjs';
import { codeOf } from './telephone.mjs';

const t = textsOf('ar');

/** Makes the second factor that an office asks for; gives its secret. */
export async function enrol(page, officer) {
  await page.waitForURL('**/account');
  await page.goto(`${new URL(page.url()).origin}/account?language=ar`);
  await expectNoBarriers(page, 'without a second factor');
  await page.locator('#f-password').fill(officer.password);
  await page.getByRole('button', { name: t['account.factor.show'] }).click();
  await page.locator('.qr svg').waitFor();
  await expectNoBarriers(page, 'the square');
  const secret = await page.locator('.secret code').textContent();
  await page.locator('#code').fill(codeOf(secret));
  await page.getByRole('button', { name: t['account.enrol.confirm'] }).click();
  await page.locator('.codes li').nth(7).waitFor();
  await expectNoBarriers(page, 'recovery codes');
  return secret;
}

export function accessStories(setting) {
  test('whose office asks for a second factor makes one first, and signs in with it from then on', async () => {
    const { demo, browser } = setting;
    const officer = userNamed(demo, 'dpd-2');
    let secret;
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page) => {
      await signIn(page, officer);
      secret = await enrol(page, officer);
    });
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signIn(page, officer);
      await page.locator('input[name=code]').fill(codeOf(secret, 1));
      await page.keyboard.press('Enter');
      await page.locator('a[href="/registers"]').waitFor();
    });
  });
}
