// An edition of the annual review in Arabic, by keyboard alone: begun, declared, computed, refused,
// mended, approved step by step by other people, and read by everybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { textsOf } from './desk.mjs';
import { Stage } from './lives.mjs';

const t = textsOf('ar');
const CLIMB = ['chef-1', 'direction-1', 'statistique-2', 'publication-1'];

/** Types into a form and sends it by Enter from its last field. */
async function send(form, values) {
  for (const [name, value] of Object.entries(values))
    await form.locator(`[name="${name}"]`).fill(value);
  await form.locator(`[name="${Object.keys(values).at(-1)}"]`).press('Enter');
}

async function compute(page) {
  await page.getByRole('button', { name: t['edition.compute'], exact: true }).press('Enter');
  // The page of progress leads on by itself.
  await page.locator('.climb').waitFor();
}

export function editionStories(setting) {
  test('an edition climbs from its author to everybody, by keyboard', async () => {
    const { demo, browser } = setting;
    const stage = new Stage(setting);
    const author = await stage.of('statistique-1');
    await author.goto(`${demo.url}/review?language=ar`);
    await expectNoBarriers(author, 'editions');
    await author.locator('input[name=year]').press('Enter');
    await author.locator('.climb').waitFor();
    const address = new URL(author.url()).pathname;

    const declare = author.locator('form[action$="/declare"]').last();
    for (const [figure, value] of [
      ['dismissals', '180'],
      ['dismissals_abandonment', '113'],
      ['dismissals_council', '66'],
    ]) {
      await send(declare, { figure, value, words: 'محضر المجلس التأديبي' });
      await author.locator('table', { hasText: value }).first().waitFor();
    }
    await compute(author);
    await author.locator('#objections').waitFor();
    await expectNoBarriers(author, 'edition with objections');
    await send(declare, { figure: 'dismissals', value: '179', words: 'محضر مصحح' });
    await author.locator('.late').waitFor();
    await compute(author);
    assert.equal(await author.locator('#objections').count(), 0);

    for (const person of CLIMB) {
      const page = await stage.of(person);
      await page.goto(`${demo.url}${address}?language=ar`);
      await page.locator('form[action$="/approve"] button').press('Enter');
      await page.locator('.climb .done', { hasText: person }).waitFor();
    }
    await author.goto(demo.url + address);
    await author.getByText(t['edition.state.released']).first().waitFor();
    await expectNoBarriers(author, 'locked edition');

    const { page, context, wrong } = await openPage(browser, demo.url, {
      path: '/editions?language=ar',
    });
    await expectNoBarriers(page, 'released editions');
    await page.locator('main nav a[lang=ar]').first().press('Enter');
    await page.locator('#methods').waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
    await stage.close();
  });
}
