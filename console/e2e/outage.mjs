import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openIncident } from './by-command-line.mjs';
import { shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

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

const DAY_MILLIS = 86_400_000;

/** What was noted of a call yesterday, typed by keyboard from the card's number on. */
async function typeCard(page) {
  const field = (name) => page.locator(`[name=${name}]`);
  await field('card').pressSequentially(CARD);
  await field('day').fill(new Date(Date.now() - DAY_MILLIS).toISOString().slice(0, 10));
  await field('rang').fill('06:10');
  await field('nature').selectOption({ index: 1 });
  await field('unit0').selectOption({ index: 1 });
  await field('sent0').fill('06:12');
  await field('onscene0').fill('0619');
  await field('cleared0').fill('06:40');
  await field('place').fill('شارع السلم');
  await field('place').press('Enter');
}
const CARD = '931-07';

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

  test('a card of the outage is entered by keyboard with its true times; the next one’s number stands there', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'supervisor'));
      await page.goto(`${demo.url}/fallback/${demo.rooms[0]}/cards`);
      await typeCard(page);
      // Of the places of that name the likeliest is chosen, the keyboard on it.
      await page.locator('fieldset input:focus').press('Enter');
      const said = page.getByRole('status').filter({ hasText: CARD });
      await said.waitFor();
      const [incident] = /\d+(?=\D*$)/.exec(await said.textContent());
      await expectNoBarriers(page, 'a card entered');
      assert.equal(await page.locator('[name=card]').inputValue(), '931-08');

      await page.goto(`${demo.url}/rooms/${demo.rooms[0]}`);
      await page
        .locator(`#incident-${incident}`)
        .getByText(t['console.queue.entered-late'])
        .waitFor();
    });
  });
}
