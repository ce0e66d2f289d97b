import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInForPages, textsOf, userNamed } from './desk.mjs';

const t = textsOf('ar');
const field = (page, name) => page.locator(`[id="f-f.${name}"]`);

async function open(page, demo, name, path) {
  await signInForPages(page, userNamed(demo, name));
  await page.goto(demo.url + path);
}

/** Chooses something offered for half-typed words, by the keyboard alone. */
async function complete(page, name, words, key) {
  await field(page, name).fill(words);
  await page
    .locator(`[id="f-f.${name}-offers"] option[value="${key}"]`)
    .waitFor({ state: 'attached' });
  await field(page, name).fill(key);
}

const enter = (page) => page.getByRole('button', { name: t['register.enter'] }).click();

export function registerStories(setting) {
  test('a complaint leads to an inquiry, a disciplinary file and a sanction, in Arabic', async () => {
    const { demo, browser } = setting;
    let complaint;
    let file;
    const why = async (page) => {
      await page.locator('#reason').fill('بحث إداري');
      await page.getByRole('button', { name: t['register.why.open'] }).click();
    };
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page) => {
      await open(page, demo, 'bureau-1', '/registers/complaints/new?act=receive&unit=wilaya');
      await field(page, 'kind').selectOption('complaint');
      await field(page, 'came-by').selectOption('post');
      await field(page, 'allegation').selectOption('insult');
      await field(page, 'account').fill('سب أثناء المراقبة');
      await field(page, 'received-at').fill(await page.locator('[id="f--at"]').inputValue());
      await enter(page);
      await page.locator('.entries').waitFor();
      complaint = new URL(page.url()).pathname;
    });
    await onPage(browser, demo.url, { language: 'ar', theme: 'dark' }, async (page) => {
      const at = () => page.locator('[id="f--at"]').inputValue();
      await open(page, demo, 'inspecteur-1', complaint);
      await why(page);
      await page.getByRole('link', { name: 'فتح بحث إداري' }).click();
      await complete(page, 'service', 'station-1', 'station-1');
      await field(page, 'opened-at').fill(await at());
      await complete(page, 'lead', 'inspecteur-2', 'inspecteur-2');
      await enter(page);
      await page.getByRole('link', { name: 'شمول موظف بالبحث' }).click();
      await complete(page, 'officer', 'garde-2', 'garde-2');
      await enter(page);
      await page.getByRole('link', { name: 'فتح ملف تأديبي' }).click();
      await field(page, 'facts').fill('سب مواطن');
      await field(page, 'opened-at').fill(await at());
      await enter(page);
      await page.locator('.values a[href*="/registers/inspectorate/"]').first().waitFor();
      await expectNoBarriers(page, 'disciplinary file');
      file = new URL(page.url()).pathname;
    });
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page) => {
      await open(page, demo, 'bureau-1', file);
      await why(page);
      await page.getByRole('link', { name: 'إصدار عقوبة تأديبية' }).click();
      await field(page, 'sanction').selectOption('warning');
      await field(page, 'grounds').fill('ثبوت الأفعال');
      await enter(page);
      await page.getByText(t['register.waits']).waitFor();
    });
  });

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

  test('an incident becomes a case and a custody belongs to it, in Arabic, without barriers', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar', theme: 'light' }, async (page, context) => {
      await open(page, demo, 'opj-1', `/rooms/${demo.rooms[0]}`);
      await page.locator('#queue li').first().click();
      const pane = page.locator('#incident-pane');
      const opening = context.waitForEvent('page');
      await pane.getByRole('link', { name: 'تسجيل قضية' }).first().click();
      const form = await opening;
      await field(form, 'brigade').selectOption('urban-squad');
      await field(form, 'report-number').fill('12/2026');
      await field(form, 'iccs').fill('0502');
      await field(form, 'offence-code').fill('505');
      await complete(form, 'officer', 'opj', 'opj-1');
      await expectNoBarriers(form, 'form of a case begun from an incident');
      await enter(form);
      await form.locator('.values a[href*="?incident="]').first().waitFor();
      const ofCase = new URL(form.url()).pathname;

      await form.getByRole('link', { name: 'الوضع تحت الحراسة النظرية' }).click();
      await field(form, 'surname').fill('العلوي');
      await field(form, 'first-name').fill('سعيد');
      await field(form, 'sex').selectOption('male');
      await field(form, 'age-class').selectOption('adult');
      await field(form, 'basis').selectOption('flagrancy');
      await field(form, 'arrested-at').fill(await form.locator('[id="f--at"]').inputValue());
      await enter(form);
      await form.locator(`.values a[href="${ofCase}"]`).first().click();
      await form.locator('.referrers a[href*="/registers/custody/"]').waitFor();
      await expectNoBarriers(form, 'case with what refers to it');
      await page.bringToFront();
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await pane.locator(`a[href="${ofCase}"]`).waitFor();
    });
  });
}
