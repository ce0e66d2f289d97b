// An edition of the annual review in Arabic, by keyboard alone: begun, declared, computed, refused,
// mended, approved step by step by other people, and read by everybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriersInBoth } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { textsOf } from './desk.mjs';
import { press, reach } from './keyboard.mjs';
import { Stage } from './lives.mjs';

const t = textsOf('ar');
const CLIMB = ['chef-1', 'direction-1', 'statistique-2', 'publication-1'];
/** An edition's page has a field for each figure that may be declared, and links to all of them. */
const MOST_STEPS = 600;

/** Begins the next edition of a year; gives its address. */
export async function begin(page, demo, year) {
  await page.goto(`${demo.url}/review?language=ar`);
  await expectNoBarriersInBoth(page, 'editions');
  await reach(page, page.locator('input[name=year]'));
  if (year !== undefined) await page.keyboard.type(String(year));
  await page.keyboard.press('Enter');
  await page.locator('.climb').waitFor();
  return demo.url + new URL(page.url()).pathname;
}

/** Says a figure by hand, field by field. */
export async function declare(page, figure, value, words) {
  const form = page.locator('form[action$="/declare"]').last();
  for (const [name, typed] of Object.entries({ figure, value, words })) {
    await reach(page, form.locator(`[name="${name}"]`), MOST_STEPS);
    await page.keyboard.type(typed);
  }
  await page.keyboard.press('Enter');
  await page.locator('tr', { hasText: value }).filter({ hasText: words }).first().waitFor();
}

export async function compute(page) {
  await press(page, page.locator('form[action$="/compute"] button'), MOST_STEPS);
  await page.waitForURL('**/progress');
  // It leads on by itself.
  await page.locator('.climb').waitFor();
}

/** Each step by somebody else, up to publication. */
export async function approve(stage, address) {
  for (const person of CLIMB) {
    const page = await stage.of(person);
    await page.goto(`${address}?language=ar`);
    await press(page, page.locator('form[action$="/approve"] button'));
    await page.locator('.climb .done', { hasText: person }).waitFor();
  }
}

/** Opens a released edition in one language, and takes a table along. */
export async function read(page, edition, language) {
  await expectNoBarriersInBoth(page, 'released editions');
  await press(page, page.locator(`main nav a[href*="${edition}"][lang=${language}]`).first());
  await page.locator('#methods').waitFor();
  await page.locator('.wide[data-copy]').first().focus();
  await page.keyboard.press('c');
  await page.getByText(textsOf(language)['copy.done'], { exact: true }).waitFor();
}

export function editionStories(setting) {
  test('an edition climbs from its author to everybody, by keyboard', async () => {
    const { demo, browser } = setting;
    const stage = new Stage(setting);
    const author = await stage.of('statistique-1');
    const address = await begin(author, demo);

    for (const [figure, value] of [
      ['dismissals', '180'],
      ['dismissals_abandonment', '113'],
      ['dismissals_council', '66'],
    ])
      await declare(author, figure, value, 'محضر المجلس التأديبي');
    await compute(author);
    await author.locator('#objections').waitFor();
    await expectNoBarriersInBoth(author, 'edition with objections');
    await declare(author, 'dismissals', '179', 'محضر مصحح');
    await author.locator('.late').waitFor();
    await compute(author);
    assert.equal(await author.locator('#objections').count(), 0);

    await approve(stage, address);
    await author.goto(address);
    await author.getByText(t['edition.state.released']).first().waitFor();
    await expectNoBarriersInBoth(author, 'locked edition');

    const { page, context, wrong } = await openPage(browser, demo.url, {
      path: '/editions?language=ar',
    });
    await read(page, new URL(address).pathname.replace('/review', ''), 'ar');
    assert.deepEqual(wrong, []);
    await context.close();
    await stage.close();
  });
}
