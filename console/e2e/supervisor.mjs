import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

async function openTab(page, tab) {
  await page.keyboard.press('Shift+F9');
  await page.locator(`#supervision-${tab}`).click();
  await page.locator(`[data-tab=${tab}]`).waitFor();
}

export function supervisorStories(setting) {
  test('a supervisor sees who waits and the service levels, by keyboard', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await page.keyboard.press('Shift+F9');
      await page.locator('#waiting-title').waitFor();
      await expectNoBarriers(page, 'who waits');
      await page.keyboard.press('/');
      await page.keyboard.type('مستويات');
      await page.keyboard.press('Enter');
      await page.locator('#level-answer').waitFor();
      await page.locator('#level-arrival').waitFor();
      await expectNoBarriers(page, 'service levels');
    });
  });

  test('a shift is given with its sheet and taken back before anybody signs', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await page.keyboard.press('Shift+F9');
      // From tab to tab as they lie on an Arabic screen, then down into what is shown.
      for (const tab of ['levels', 'positions', 'handover']) {
        await page.keyboard.press('ArrowLeft');
        await page.locator(`[data-tab=${tab}]`).waitFor();
      }
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('المصعد معطل');
      await page.getByRole('button', { name: t['console.handover.give'] }).press('Enter');
      await page.locator('.paper').getByText('المصعد معطل').waitFor();
      await expectNoBarriers(page, 'hand-over');
      assert.match(await page.locator('.paper .hash bdi').textContent(), /^[0-9a-f]{64}$/);
      await page.locator('.signing textarea:focus').waitFor();
      await page.getByRole('button', { name: t['console.handover.withdraw'] }).press('Enter');
      await page.getByRole('button', { name: t['console.handover.give'] }).waitFor();
    });
  });

  test('a colleague whose position is looked at is told so', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (colleague) => {
      await signInAtDesk(colleague, userOf(demo, 'call-taker'));
      await onPage(browser, demo.url, {}, async (page) => {
        await signInAtDesk(page, userOf(demo, 'supervisor'));
        await openTab(page, 'positions');
        await page.getByRole('button', { name: t['console.positions.watch'] }).first().click();
        await page.locator('.watched dl').first().waitFor();
        await expectNoBarriers(page, 'a watched position');
        const told = t['console.positions.watched'].split('{')[0].trim();
        await colleague.getByText(told).waitFor();
        await page.getByRole('button', { name: t['console.positions.stop'] }).click();
        await colleague.getByText(told).waitFor({ state: 'hidden' });
      });
    });
  });
}
