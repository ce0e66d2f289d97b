import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { onScene, shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('fr');

/** The caller meant the next corner: the incident's place follows, and whom to send is asked anew. */
async function moveALittle(page) {
  await page.keyboard.press('Shift+F8');
  await page.getByText(t['console.map.move']).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('canvas'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('#incident-pane ol').getByText(t['console.event.incident-moved']).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'recommendation');
}

// The stream may show an act before its answer has come and moved the keyboard on.
const focusedOn = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

export function keyboardStories(setting) {
  test('by keyboard alone: sign in, take a call, open, choose another unit, send, follow, close', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr', theme: 'light' }, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      await page.locator('input[name=login]').waitFor();
      await page.keyboard.type(user.name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(user.password);
      await page.keyboard.press('Enter');
      await page.locator('#units li').first().waitFor();

      await page.keyboard.press('F3');
      await page.waitForFunction(() => document.activeElement?.id === 'nature');
      await page.keyboard.type('ag');
      await page.keyboard.press('Enter');
      await page.keyboard.press('F8');
      await page.waitForFunction(() => document.activeElement?.matches('canvas'));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.locator('#place-said strong').waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'call-words');
      await page.keyboard.press('Control+Enter');

      const chosen = page.locator('#recommendation li[aria-selected=true]');
      await chosen.first().waitFor();
      await focusedOn(page, 'recommendation');
      const incident = await shownIncident(page);
      await moveALittle(page);
      // Whoever was proposed is put back, the fourth is taken in their place.
      await page.keyboard.press('Home');
      const rows = await page.locator('#recommendation li').count();
      for (let row = 0; row < rows; row++) {
        const selected = await page
          .locator('#recommendation li.cursor')
          .getAttribute('aria-selected');
        if ((selected === 'true') !== (row === 3)) await page.keyboard.press(' ');
        await page.keyboard.press('ArrowDown');
      }
      assert.equal(await chosen.count(), 1);
      const unit = await chosen.locator('strong bdi').first().textContent();
      await page.keyboard.press('Enter');
      await page.locator('#missions-title').waitFor();
      assert.match(
        await page.locator('#incident-pane section').first().textContent(),
        new RegExp(unit),
      );

      await onScene(page, t);
      // As its crew tells by radio, which seldom reports by itself as early.
      await page
        .getByRole('button', { name: t['console.step.cleared'] })
        .press('Enter', { timeout: 5000 })
        .catch(() => undefined);
      await page.locator('.steps').waitFor({ state: 'detached' });

      await page.keyboard.press('Shift+F7');
      await page.waitForFunction(() => document.activeElement?.id === 'closing-code');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator(`#incident-${incident}`).waitFor({ state: 'detached' });
      await focusedOn(page, 'queue');
    });
  });

  test('by keyboard: a call for another service is transferred to it', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'call-taker', demo.rooms[1]));
      await page.keyboard.press('F3');
      await page.waitForFunction(() => document.activeElement?.id === 'nature');
      await page.keyboard.press('Shift+F4');
      await page.waitForFunction(() => document.activeElement?.matches('#call-ending select'));
      await page.keyboard.type('Gend');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const closed = t['console.call.closed-as'].replace(
        '{outcome}',
        t['console.outcome.transferred'],
      );
      await page.getByText(closed).waitFor();
    });
  });

  test('F1 lists the keys, none of which reaches the desk behind, and Escape leads back', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr' }, async (page) => {
      const user = userOf(demo, 'dispatcher');
      await page.locator('input[name=login]').fill(user.name);
      await page.locator('input[name=password]').fill(user.password);
      await page.keyboard.press('Enter');
      await page.locator('#units li').first().waitFor();
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: t['console.help.title'] }).waitFor();
      for (const key of ['F3', 'Shift+F2', 'F1']) await page.keyboard.press(key);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('#nature, #notices-title').count(), 0);
    });
  });
}
