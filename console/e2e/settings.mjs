import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers, LOOKS } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

/** A field of a form, by the name of its column or rule. */
export const field = (page, name) => page.locator(`[id="f-${name}"]`);
const outline = (page) => field(page, 'outline').inputValue();
const corners = (page) => page.locator('.handle').count();

/** Somebody who may change the first room's settings; gives the address of its pages. */
export async function asSupervisor(page, demo, t) {
  await signInAtDesk(page, userOf(demo, 'supervisor'));
  await page.getByRole('link', { name: t['console.settings'] }).click();
  await page.getByRole('heading', { name: t['settings.ready'] }).waitFor();
  return new URL(page.url()).pathname;
}

/** Waits until what was drawn stands in the field. */
const outlineOtherThan = (page, before) =>
  page.waitForFunction((old) => document.getElementById('f-outline').value !== old, before);

async function drawTriangle(page) {
  const chart = page.locator('.drawing canvas');
  await chart.waitFor();
  await page.locator('.corners button').first().waitFor();
  const { width, height } = await chart.boundingBox();
  for (const [x, y] of [
    [0.3, 0.3],
    [0.7, 0.3],
    [0.5, 0.7],
  ]) {
    const before = await outline(page);
    await chart.click({ position: { x: width * x, y: height * y } });
    await outlineOtherThan(page, before);
  }
}

export function settingsStories(setting) {
  test('a supervisor draws a district with the mouse, moves a point with the keyboard, and goes back', async () => {
    const { demo, browser } = setting;
    const t = textsOf('ar');
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const address = await asSupervisor(page, demo, t);
      await page.goto(`${demo.url}${address}/list/districts/row`);
      await field(page, 'code').fill('DRAWN');
      for (const name of ['name_ar', 'name_fr', 'name_en']) await field(page, name).fill('مثلث');
      await drawTriangle(page);
      assert.equal(await corners(page), 3);
      const drawn = await outline(page);
      await page.locator('.handle').first().focus();
      await page.keyboard.press('ArrowUp');
      await outlineOtherThan(page, drawn);
      await page.locator('.corners li button').first().press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.handle').length === 4);
      await expectNoBarriers(page, 'a district being drawn');
      await page.getByRole('button', { name: t['settings.save'] }).click();
      await page.getByText(t['settings.saved']).waitFor();
      await page.getByRole('rowheader', { name: 'مثلث' }).waitFor();

      await page.goto(`${demo.url}${address}/history`);
      await page.getByText('DRAWN').waitFor();
      await page.locator('td.acts button').first().press('Enter');
      await page.getByText(t['settings.saved']).waitFor();
      await page.goto(`${demo.url}${address}/list/districts`);
      assert.equal(await page.getByRole('rowheader', { name: 'مثلث' }).count(), 0);
    });
  });

  test('a change planned for tomorrow is listed until somebody withdraws it', async () => {
    const { demo, browser } = setting;
    const t = textsOf('ar');
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const address = await asSupervisor(page, demo, t);
      await page.goto(`${demo.url}${address}/list/contacts/row`);
      await field(page, 'code').fill('PLANNED');
      for (const name of ['name_ar', 'name_fr', 'name_en'])
        await field(page, name).fill('مستوصف مبرمج');
      await field(page, 'number').fill('0524000000');
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
      await page.locator('#from').fill(tomorrow);
      await page.getByRole('button', { name: t['settings.save'] }).press('Enter');
      await page.getByText(t['settings.planned.done']).waitFor();
      assert.equal(await page.getByRole('rowheader', { name: 'مستوصف مبرمج' }).count(), 0);

      await page.goto(`${demo.url}${address}/planned`);
      const row = page.getByRole('row').filter({ hasText: 'PLANNED' });
      await row.waitFor();
      await expectNoBarriers(page, 'planned changes');
      await row.locator('button').first().press('Enter');
      await page.getByText(t['settings.planned.withdrawn']).waitFor();
      await page.getByText(t['settings.planned.none']).waitFor();
    });
  });

  settingsWithoutBarriers(setting, LOOKS.every);
}

export function settingsWithoutBarriers(setting, looks) {
  for (const [language, theme] of looks) {
    test(`no barriers by WCAG 2.2 AA on the pages of settings in ${language}, ${theme}`, async () => {
      const { demo, browser } = setting;
      await onPage(browser, demo.url, { language, theme }, async (page) => {
        const address = await asSupervisor(page, demo, textsOf(language));
        assert.equal(
          await page.evaluate(() =>
            [document.documentElement.lang, document.documentElement.dir].join(),
          ),
          language === 'ar' ? 'ar,rtl' : `${language},ltr`,
        );
        await expectNoBarriers(page, 'overview');
        for (const part of [
          '/head',
          '/history',
          '/list/plans',
          '/list/speeds',
          '/list/users',
          '/list/users/row',
        ])
          await page.goto(demo.url + address + part).then(() => expectNoBarriers(page, part));
      });
    });
  }
}
