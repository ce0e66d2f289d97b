import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openIncident } from './by-command-line.mjs';
import { shownIncident, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

/** The pack as it lies in another machine's folder: one file, and nothing around it. */
async function asFile(markup, look) {
  const folder = await mkdtemp(join(tmpdir(), 'najda-pack-'));
  try {
    const file = join(folder, 'pack.html');
    await writeFile(file, markup);
    return await look(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the file, beside which there is nothing to load from. */
async function readPack(page, address, incident) {
  await page.goto(address);
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  await page.getByRole('heading', { name: t['fallback.roster'] }).waitFor();
  const open = page.locator('table').first().locator('td:first-child b');
  assert.ok((await open.allTextContents()).includes(String(incident)), 'the open incident');
  const cards = await page.locator('.card .number bdi').allTextContents();
  assert.equal(cards.length, 20);
  assert.equal(new Set(cards).size, 20);
}

export function outageStories(setting) {
  test('a pack opened as a file has the open incidents and twenty cards of their own numbers', async () => {
    const { demo, browser } = setting;
    const room = demo.rooms[0];
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await openIncident(page, userOf(demo, 'supervisor'));
      const incident = await shownIncident(page);
      await page.goto(`${demo.url}/fallback/${room}`);
      await expectNoBarriers(page, 'fallback');
      const printed = page.waitForEvent('popup');
      await page.getByRole('button', { name: t['fallback.print'] }).click();
      const pack = await printed;
      await pack.locator('.card').first().waitFor();
      await asFile(await pack.content(), (address) => readPack(pack, address, incident));
      await pack.close();
    });
  });
}
