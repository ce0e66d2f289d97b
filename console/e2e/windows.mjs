import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openIncident } from './by-command-line.mjs';
import { textsOf, userOf } from './desk.mjs';

const t = textsOf('fr');

/** How many event streams the server holds open, of all people. */
async function openStreams(demo) {
  const metrics = await (await fetch(`${demo.url}/api/metrics`)).text();
  return [...metrics.matchAll(/^najda_stream_clients\{.*\} ([\d.]+)$/gm)]
    .map((match) => Number(match[1]))
    .reduce((sum, count) => sum + count, 0);
}

/** Opens a part by the command line; gives the new window. */
async function openPart(page, context, word) {
  const opened = context.waitForEvent('page');
  await page.keyboard.press('F10');
  await page.keyboard.type(`win ${word}`);
  await page.keyboard.press('Enter');
  return opened;
}

export function windowStories(setting) {
  test('three windows: in step with one another, a place picked on the other map, one stream for all', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr' }, async (page, context) => {
      const first = await openIncident(page, userOf(demo, 'dispatcher'));
      const before = await openStreams(demo);
      assert.ok(before > 0, 'the metrics count streams');
      const map = await openPart(page, context, 'carte');
      const queue = await openPart(page, context, 'file');
      await map.locator('#map canvas').waitFor();
      await queue.locator('#queue').waitFor();

      await page.bringToFront();
      await page.keyboard.press('F3');
      await page.locator('#nature').waitFor();
      await page.keyboard.type('ag');
      await page.keyboard.press('Enter');
      await map.bringToFront();
      await map.getByText(t['console.map.pick']).waitFor();
      await expectNoBarriers(map, 'map window');
      const box = await map.locator('#map').boundingBox();
      await map.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.locator('#place-said strong').waitFor();
      await page.bringToFront();
      await page.keyboard.press('F4');
      await page.keyboard.press('Control+Enter');
      await page.locator('#recommendation li').first().waitFor();

      const chosen = queue.locator('#queue li[aria-selected=true]');
      await chosen.waitFor();
      await queue.locator(`#incident-${first}`).click();
      await page.locator('#incident-pane .pane-title', { hasText: `#${first}` }).waitFor();
      assert.ok((await openStreams(demo)) <= before, 'the windows share one stream');
    });
  });
}
