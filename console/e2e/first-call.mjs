import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { signIn, textsOf } from './desk.mjs';
import { hasMarrakech, MARRAKECH, openEmptyServer } from './empty-server.mjs';

const t = textsOf('ar');

const field = (page, name) => page.locator(`[id="f-${name}"]`);
const save = (page) => page.getByRole('button', { name: t['settings.save'] }).click();

async function nameIt(page, ar, fr, en) {
  await field(page, 'name_ar').fill(ar);
  await field(page, 'name_fr').fill(fr);
  await field(page, 'name_en').fill(en);
}

/** Opens a part of the room's settings and its form for a new row. */
async function add(page, part) {
  await page
    .locator('.parts')
    .getByRole('link', { name: t[`settings.list.${part}`], exact: true })
    .click();
  await page.getByRole('link', { name: t['settings.add'], exact: true }).click();
}

const saved = (page) => page.getByText(t['settings.saved']).waitFor();

async function makeRoom(page) {
  await page.getByRole('link', { name: t['console.settings'] }).click();
  await page.getByText(t['settings.rooms.none']).waitFor();
  await expectNoBarriers(page, 'no rooms yet');
  await page.getByRole('link', { name: t['settings.begin'] }).click();
  await field(page, 'id').fill('Gueliz 1');
  await page.getByRole('button', { name: t['settings.begin.make'] }).click();
  await page.locator('.fault').first().waitFor();
  assert.equal(await field(page, 'id').getAttribute('aria-invalid'), 'true');
  await expectNoBarriers(page, 'a form with faults');
  await field(page, 'id').fill('gueliz');
  await field(page, 'name.ar').fill('قاعة جليز');
  await field(page, 'name.fr').fill('Salle de Guéliz');
  await field(page, 'name.en').fill('Gueliz room');
  await page.getByRole('button', { name: t['settings.begin.make'] }).click();
  await page.getByRole('heading', { name: t['settings.not-ready'] }).waitFor();
}

async function fillRoom(page) {
  await add(page, 'posts');
  await field(page, 'code').fill('P1');
  await nameIt(page, 'دائرة جليز', 'Arrondissement Guéliz', 'Gueliz station');
  await page.locator('.drawing canvas').waitFor();
  await page.locator('.drawing canvas').click();
  await page.waitForFunction(() => document.getElementById('f-lat').value !== '');
  await save(page);
  await saved(page);

  await add(page, 'units');
  await field(page, 'id').fill('D1');
  await nameIt(page, 'دورية 1', 'Patrouille 1', 'Patrol 1');
  await field(page, 'kind').selectOption('car');
  await field(page, 'post').selectOption('P1');
  await save(page);
  await saved(page);

  await add(page, 'users');
  await field(page, 'login').fill('amina');
  await field(page, 'name').fill('أمينة العلوي');
  await page.getByLabel(t['console.role.call-taker']).check();
  await page.getByLabel(t['console.role.dispatcher']).check();
  await save(page);
  const password = await page.locator('.secret code').textContent();
  await page.reload();
  assert.equal(await page.locator('.secret').count(), 0, 'a password is shown once');
  return password;
}

async function firstCall(page) {
  await page.locator('#units li').first().waitFor();
  await page.keyboard.press('F3');
  await page.waitForFunction(() => document.activeElement?.id === 'nature');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await page.waitForFunction(() => document.activeElement?.matches('canvas'));
  await page.keyboard.press('Enter');
  await page.locator('#place-said strong').waitFor();
  await page.keyboard.press('F4');
  await page.keyboard.press('Control+Enter');
  const chosen = page.locator('#recommendation li[aria-selected=true]');
  await chosen.first().waitFor();
  assert.equal(await chosen.locator('strong bdi').first().textContent(), 'D1');
  await page.waitForFunction(() => document.activeElement?.id === 'recommendation');
  await page.keyboard.press('Enter');
  await page.locator('#missions-title').waitFor();
}

export function firstCallStories(setting) {
  test('from an empty database to the first dispatched call, in Arabic, on the map of Marrakech', async (story) => {
    if (!hasMarrakech()) return story.diagnostic(`not walked: ${MARRAKECH} is not there`);
    const server = await openEmptyServer();
    try {
      await onPage(setting.browser, server.url, { language: 'ar' }, async (page) => {
        await signIn(page, server.admin);
        await makeRoom(page);
        const password = await fillRoom(page);
        await page.goto(`${server.url}/settings/gueliz`);
        await page.getByRole('heading', { name: t['settings.ready'] }).waitFor();
        await expectNoBarriers(page, 'a room that is ready');
        await page.goto(server.url);
        await page.getByRole('button', { name: t['console.sign-out'] }).click();
        await signIn(page, { name: 'amina', password });
        await firstCall(page);
      });
    } finally {
      await server.close();
    }
  });
}
