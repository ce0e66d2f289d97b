import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order, signInOnMap } from './by-command-line.mjs';
import { shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

async function newCall(page) {
  await page.keyboard.press('F3');
  await page.waitForFunction(() => document.activeElement?.id === 'nature');
  await page.keyboard.type('سر');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'place');
}

/** A derb that only people know: clicked on the map, kept, and asked to be kept for good. */
async function proposeDerb(page, name) {
  await newCall(page);
  await page.keyboard.type(name);
  await page.keyboard.press('F8');
  await page.waitForFunction(() => document.activeElement?.matches('canvas'));
  await page.keyboard.press('Enter');
  const said = page.locator('#place-said');
  await said.getByText(t['console.place.overridden']).waitFor();
  assert.equal(await said.locator('strong').textContent(), name);
  await page.locator('#place').press('Insert');
  await said.getByText(t['console.place.overridden']).waitFor({ state: 'detached' });
}

export function placeStories(setting) {
  test('a misspelt street is found and saved; what people call a derb is kept and approved', async () => {
    const { demo, browser } = setting;
    const derb = `درب الخرازين ${Date.now() % 1000}`;
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'call-taker'));
      await newCall(page);
      await page.keyboard.type('شارع المسيره الخظراء');
      await page.keyboard.press('Backspace');
      await page.locator('#place-list [role=option]').first().waitFor();
      await expectNoBarriers(page, 'places found');
      await page.keyboard.press('Enter');
      const place = page.locator('#place-said strong');
      await place.waitFor();
      assert.match(await place.textContent(), /المسيرة/);
      await page.keyboard.press('Control+Enter');
      await page.locator('#incident-pane').getByText('المسيرة').first().waitFor();

      await proposeDerb(page, derb);
      await page.locator('#place').fill('derb el kharazin');
      await page.locator('#place-list').getByText(derb).waitFor();
    });
    await onPage(browser, demo.url, {}, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await page.keyboard.press('F4');
      const waiting = page.locator('li').filter({ hasText: derb });
      await waiting.getByRole('button', { name: t['console.landmarks.approve'] }).click();
      await waiting.waitFor({ state: 'detached' });
    });
  });

  test('a place that is known in words only, with its district, opens an incident; a line gives it its point', async () => {
    const { demo, browser } = setting;
    const words = 'قرب بائع التوابل خلف السقاية';
    await onPage(browser, demo.url, {}, async (page) => {
      const middle = await signInOnMap(page, userOf(demo, 'supervisor', demo.rooms[1]));
      await newCall(page);
      await page.keyboard.type(words);
      await page.keyboard.press('Alt+Enter');
      const said = page.locator('#place-said');
      await said.getByText(t['console.place.no-point']).waitFor();
      await said.getByLabel(t['console.call.place.district']).selectOption({ index: 1 });
      await expectNoBarriers(page, 'a place in words');
      await page.keyboard.press('Control+Enter');

      const pane = page.locator('#incident-pane');
      await pane.getByText(words).first().waitFor();
      await pane.getByText(t['console.place.no-point']).waitFor();
      await pane.getByText(t['console.recommendation.district-only']).waitFor();
      await expectNoBarriers(page, 'an incident without a point');
      await page.keyboard.press('F10');
      assert.ok(
        await order(page, `نق ${await shownIncident(page)} ${middle}`),
        'a point was given',
      );
      await pane.getByText(t['console.place.no-point']).waitFor({ state: 'detached' });
      await pane
        .getByText(t['console.recommendation.district-only'])
        .waitFor({ state: 'detached' });
    });
  });
}
