import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { onScene, shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

/** Takes the oldest ringing call; simulated staff may be faster, then the next one. */
async function takeRinging(page) {
  const ringing = page.locator('section[aria-label] ol li button').first();
  for (let tries = 0; tries < 5; tries++) {
    await ringing.click({ timeout: 120_000 });
    const taken = page.locator('#nature').waitFor({ timeout: 5_000 });
    const mine = await taken.then(
      () => true,
      () => false,
    );
    if (mine) return;
  }
  assert.fail('no ringing call could be taken');
}

/** The crew drives and reports by itself; whatever it has not reported yet, the dispatcher does. */
async function seeThrough(page) {
  const missions = page.locator('#incident-pane section').first();
  await onScene(page, t);
  const cleared = missions.getByRole('button', { name: t['console.step.cleared'] });
  while ((await cleared.count()) > 0) {
    await cleared
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await page.waitForTimeout(200);
  }
}

export function mouseStories(setting) {
  test('by mouse: a ringing call becomes an incident, a unit is sent, followed to the scene, closed', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const tiles = page.waitForResponse(
        (answer) => answer.url().includes('/tiles/') && answer.ok(),
      );
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await tiles;

      await takeRinging(page);

      await page.locator('#nature').click();
      await page.locator('#nature-list li').nth(2).click();
      const map = await page.locator('#map').boundingBox();
      await page.mouse.click(map.x + map.width * 0.37, map.y + map.height * 0.41);
      await page.locator('#place-said strong').waitFor();
      await page.getByRole('button', { name: t['console.call.open-incident'] }).click();

      await page.locator('#recommendation li[aria-selected=true]').first().waitFor();
      const etas = await page.locator('#recommendation .way strong').allTextContents();
      assert.ok(etas.length > 1, 'several units are ranked with their minutes');
      const incident = await shownIncident(page);
      await page.locator('.send button.primary').click();
      await seeThrough(page);

      await page.getByRole('combobox', { name: t['console.closing.code'] }).click();
      await page.locator('#closing-code-list li').nth(1).click();
      await page.getByRole('button', { name: t['console.closing.close'] }).click();
      await page.locator(`#incident-${incident}`).waitFor({ state: 'detached' });
      await page.locator('#incident-pane .closed').waitFor();
    });
  });

  test('the map draws streets, units and Arabic names, and says whose map it is', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const described = page.waitForResponse((answer) => /\/api\/maps\/[^/]+$/.test(answer.url()));
      await signInAtDesk(page, userOf(demo, 'dispatcher'));
      const { attribution } = await (await described).json();
      await page.getByText(attribution).waitFor();
      await page.waitForTimeout(2500);
      const colours = await page.locator('#map canvas').screenshot();
      // One flat colour packs to almost nothing; streets, names and units do not.
      assert.ok(colours.length > 20_000, `the map is empty (${colours.length} bytes)`);
    });
  });
}
