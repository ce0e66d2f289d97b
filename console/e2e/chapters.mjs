// What a chapter of the annual review says, written in three languages by keyboard alone: figures
// chosen while typing, objections mended, an earlier version restored, then published, and revised
// with a note.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers, expectNoBarriersInBoth } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { textsOf } from './desk.mjs';
import { approve, begin, compute, declare, read } from './editions.mjs';
import { press, reach } from './keyboard.mjs';
import { Stage } from './lives.mjs';

const t = textsOf('ar');
const CHAPTER = 'programme';
const FIGURE = 'zone_marrakech';

/** Its first words, and what is typed by hand though it is no reference. */
const SAID = {
  ar: { words: 'رتبة المنطقة المرتقبة: ', typed: 'خلال 12 شهرا' },
  fr: { words: 'Rang du district prévu : ', typed: 'en 12 mois' },
  en: { words: 'Rank of the zone planned: ', typed: 'in 12 months' },
};

/** Types a text in the place of the proposal; its figure is chosen from what opens while typing. */
async function write(page, { words, typed }) {
  await reach(page, page.locator('#body'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${words}{${FIGURE}`);
  await page.locator('#body-choice [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(`.\n\n${typed} {nothing_such}`);
}

const objections = (page) =>
  page
    .locator('.objections li')
    .evaluateAll((all) => all.map(({ dataset }) => [+dataset.line, +dataset.column]));

const inTheirOrder = (places) =>
  places.toSorted(([line, column], [other, beside]) => line - other || column - beside);

async function seeObjections(page, say) {
  await press(page, page.getByRole('button', { name: say['prose.preview'], exact: true }));
  await page.locator('.objections li').nth(1).waitFor();
  const places = await objections(page);
  assert.deepEqual(places, inTheirOrder(places));
  assert.deepEqual(places.at(-1)[0], 3, 'the last stands in the last line');
}

/** Takes the last paragraph away and saves. */
async function mend(page, say) {
  await reach(page, page.locator('#body'));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await press(page, page.getByRole('button', { name: say['prose.save'], exact: true }));
  await page.locator('#body').waitFor();
}

async function writeChapter(page, address, language) {
  const say = textsOf(language);
  await page.goto(`${address}/prose/${CHAPTER}/${language}?language=${language}`);
  await expectNoBarriers(page, `a chapter's text in ${language}`);
  await write(page, SAID[language]);
  await seeObjections(page, say);
  await expectNoBarriers(page, `a text with objections in ${language}`);
  await mend(page, say);
}

/** Saves another version, sees what it changed and goes back to the one before. */
async function restore(page, address) {
  const own = `${address}/prose/${CHAPTER}/ar`;
  await page.goto(`${own}?language=ar`);
  await reach(page, page.locator('#body'));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' جملة زائدة.');
  await press(page, page.getByRole('button', { name: t['prose.save'], exact: true }));
  await press(page, page.getByRole('link', { name: t['prose.history'], exact: true }));
  await page.locator('.changes .new', { hasText: 'جملة زائدة' }).first().waitFor();
  await expectNoBarriersInBoth(page, 'versions of a text');
  await press(page, page.locator('form[action$="/restore"] button').first());
  await page.locator('#body').waitFor();
  assert.doesNotMatch(await page.locator('#body').inputValue(), /زائدة/);
}

async function seeLocked(page, address) {
  await page.goto(`${address}/prose/${CHAPTER}/ar`);
  await page.locator('#body[readonly]').waitFor();
  assert.equal(await page.getByRole('button', { name: t['prose.save'] }).count(), 0);
  await expectNoBarriersInBoth(page, 'a locked text');
}

/** A revised edition, with a note on the figure that changed. */
async function revise(stage, author, demo, year) {
  const revised = await begin(author, demo, year);
  await declare(author, FIGURE, '6', 'قرار مصحح');
  await compute(author);
  const note = author.locator('form[action$="/note"]').first();
  await author.locator('#objections').waitFor();
  await reach(author, note.locator('[name=words]'));
  await author.keyboard.type('صحح الرقم بعد النشر');
  await author.keyboard.press('Enter');
  await author.locator('.late').waitFor();
  await compute(author);
  assert.equal(await author.locator('#objections').count(), 0);
  await approve(stage, revised);
  return revised;
}

export function chapterStories(setting) {
  test('a chapter is written in three languages, published, and revised with a note, by keyboard', async () => {
    const { demo, browser } = setting;
    const stage = new Stage(setting);
    const author = await stage.of('statistique-1');
    const year = new Date().getFullYear() - 2;
    const address = await begin(author, demo, year);
    await declare(author, FIGURE, '5', 'قرار الإحداث');
    await press(author, author.getByRole('link', { name: t['prose.of-chapters'], exact: true }));
    await expectNoBarriersInBoth(author, 'texts of chapters');
    for (const language of Object.keys(SAID)) await writeChapter(author, address, language);
    await restore(author, address);

    await author.goto(`${address}?language=ar`);
    await compute(author);
    assert.equal(await author.locator('#objections').count(), 0);
    await approve(stage, address);
    await seeLocked(author, address);
    await revise(stage, author, demo, year);

    const { page, context, wrong } = await openPage(browser, demo.url, { path: '/editions' });
    await read(page, `/${year}/1/`, 'fr');
    await page.getByText(SAID.fr.words.trim()).first().waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
    await stage.close();
  });
}
