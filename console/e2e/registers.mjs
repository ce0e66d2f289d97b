import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signIn, textsOf } from './desk.mjs';

const t = textsOf('ar');
const field = (page, name) => page.locator(`[id="f-f.${name}"]`);

async function open(page, demo, name, path) {
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  await signIn(
    page,
    demo.users.find((one) => one.name === name),
  );
  await answered;
  await page.goto(demo.url + path);
}

export function registerStories(setting) {
  test('a custody begins, has its rights told, is corrected by two people and ends, in Arabic, without barriers', async () => {
    const { demo, browser } = setting;
    let custody;
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page) => {
      await open(page, demo, 'garde-1', '/registers/custody?language=ar');
      await expectNoBarriers(page, 'empty list');
      await page.locator('a.button').first().click();
      await field(page, 'surname').fill('العلوي');
      await field(page, 'first-name').fill('سعيد');
      await field(page, 'sex').selectOption('male');
      await field(page, 'age-class').selectOption('adult');
      await field(page, 'basis').selectOption('minor-flagrancy');
      await field(page, 'offence').fill('سرقة');
      await field(page, 'arrested-at').fill(await page.locator('[id="f--at"]').inputValue());
      await page.getByRole('button', { name: t['register.enter'] }).click();
      await page.locator('.fault', { hasText: t['register.refusal.minor-basis'] }).waitFor();
      await expectNoBarriers(page, 'form with a fault');
      await field(page, 'basis').selectOption('flagrancy');
      await page.getByRole('button', { name: t['register.enter'] }).click();
      await page.locator('.due.calm').first().waitFor();
      custody = new URL(page.url()).pathname;

      await page.getByRole('link', { name: 'الإشعار بالحقوق', exact: true }).click();
      await field(page, 'rights').selectOption('done');
      await page.getByRole('button', { name: t['register.enter'] }).click();
      await page.locator('.entries li').nth(1).waitFor();
      await page.goto(`${demo.url + custody}/correct/1`);
      await field(page, 'offence').fill('سرقة موصوفة');
      await page.locator('[id="f--reason"]').fill('خطأ في الكتابة');
      await page.getByRole('button', { name: t['register.enter'] }).click();
      await page.getByText(t['register.waits']).waitFor();
      await expectNoBarriers(page, 'record with a correction that waits');
    });
    await onPage(browser, demo.url, { language: 'ar', theme: 'dark' }, async (page) => {
      await open(page, demo, 'opj-1', custody);
      await page.locator('#reason').fill('مصادقة على التصحيح');
      await expectNoBarriers(page, 'reason');
      await page.getByRole('button', { name: t['register.why.open'] }).click();
      await page.getByRole('button', { name: t['register.confirm'] }).click();
      await page.locator('.values dd', { hasText: 'سرقة موصوفة' }).first().waitFor();
      await page.getByRole('link', { name: 'إنهاء الحراسة النظرية' }).click();
      await field(page, 'outcome').selectOption('presented');
      await field(page, 'signed').selectOption('signed');
      await page.getByRole('button', { name: t['register.enter'] }).click();
      await page.locator('.due').first().waitFor({ state: 'detached' });
    });
  });
}
