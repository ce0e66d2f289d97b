// Roads as they are, on the dispatcher's screen: what is closed and what a dispatch leaves of the
// cover, how the unit drives that is sent, and how fast roads are by the hour and as drives showed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openInTheMiddle, order, WORDS } from './by-command-line.mjs';
import { textsOf, userOf } from './desk.mjs';
import { asSupervisor, field } from './settings.mjs';

const t = textsOf('ar');
const AROUND_DEGREES = 0.006;

/** Closes every street around a place, by its corners as one types them. */
async function closeAround(page, place) {
  const [lat, lon] = place.split(',').map(Number);
  await page.locator('#restrictions-title').press('Enter');
  await page.getByRole('button', { name: t['console.restrictions.draw-zone'] }).press('Enter');
  for (const [north, east] of [
    [-1, -1],
    [-1, 1],
    [1, 1],
    [1, -1],
  ]) {
    const corner = `${lat + north * AROUND_DEGREES},${lon + east * AROUND_DEGREES}`;
    await page.locator('#sketch-place').fill(corner);
    await page.locator('#sketch-place-list [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('sketch-place').value === '');
  }
  const speed = page.getByLabel(t['console.restrictions.speed']);
  await speed.fill('0');
  await speed.press('Enter');
}

/** Sends somebody whom no open way leads there; simulated staff may be faster, then the next one. */
async function sendThroughClosed(page, incident) {
  const rows = page.locator('#recommendation li', { hasText: t['console.ways.through-closed'] });
  await rows.first().waitFor();
  for (const unit of await rows.locator('.unit > strong bdi').allTextContents())
    if (await order(page, `${WORDS.ar.send} ${unit} ${incident}`)) return unit;
  return assert.fail('nobody could be sent');
}

export function roadStories(setting) {
  test('amid closed roads one reads who comes how, what is left of the cover, and how the unit would drive without siren', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      const { incident, place } = await openInTheMiddle(page, user);
      await page.getByRole('region', { name: t['console.cover.title'] }).waitFor();
      await closeAround(page, place);
      await page
        .locator('#recommendation li', { hasText: t['console.ways.through-closed'] })
        .first()
        .waitFor();
      await expectNoBarriers(page, 'what a dispatch amid closed roads leaves');

      await page.locator('#command-line').focus();
      const unit = await sendThroughClosed(page, incident);
      const ways = page.getByRole('region', { name: t['console.ways.title'] });
      const way = ways.getByRole('listitem').filter({ hasText: unit });
      await way.getByText(t['console.ways.through-closed']).waitFor();
      const ordinary = page.waitForResponse((one) => one.url().endsWith('/ways?drive=ordinary'));
      await ways.getByRole('button').press('Enter');
      assert.ok((await ordinary).ok());
      await ways.getByText(t['console.ways.ordinary.told']).waitFor();
      await expectNoBarriers(page, 'an ordinary drive');
    });
  });

  test('a supervisor says how fast roads are at this hour and that drives count; the desk says so, and draws its cover', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, {}, async (page) => {
      const address = demo.url + (await asSupervisor(page, demo, t));
      const saved = () => page.getByText(t['settings.saved']).waitFor();
      await page.goto(`${address}/list/speeds`);
      await page.getByText(t['settings.empty']).waitFor();
      await page.goto(`${address}/list/speeds/row`);
      await field(page, 'code').fill('RUSH');
      await field(page, 'speed_percent').fill('60');
      await field(page, 'speed_percent').press('Enter');
      await saved();
      await page.getByRole('rowheader', { name: 'RUSH' }).waitFor();
      await expectNoBarriers(page, 'speeds by the hour');
      await page.goto(`${address}/head`);
      await field(page, 'rules.speeds-from-drives').selectOption('true');
      // So short that no room covers all of its ground.
      await field(page, 'rules.cover-within-seconds').fill('60');
      await page.getByRole('button', { name: t['settings.save'] }).press('Enter');
      await saved();
    });
    await onPage(browser, demo.url, {}, async (page) => {
      await openInTheMiddle(page, userOf(demo, 'dispatcher'));
      await page.locator('#incident-pane').getByText('RUSH').waitFor();
      await page.locator('.cover tbody tr').first().waitFor();
      await page.locator('#measured-title').press('Enter');
      await page.locator('section[aria-labelledby=measured-title] :is(p, li)').first().waitFor();
      await expectNoBarriers(page, 'measured roads');
    });
  });
}
