// Those who watch, in Arabic and by the keyboard alone: the chief of a station over board and roster,
// the inspector over looks and exceptions, the data-protection officer over what is kept, the
// prosecutor over lists, the statistician over the review.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { enrol } from './access.mjs';
import { expectNoBarriers } from './accessibility.mjs';
import { textsOf, userNamed } from './desk.mjs';
import { press, reach } from './keyboard.mjs';
import { Stage, cast, livesOf, take } from './lives.mjs';

const t = textsOf('ar');

async function write(page, target, words) {
  await reach(page, target);
  await page.keyboard.type(words);
}

/** Opens a page, looks for barriers, and leaves its head behind by the skip link. */
async function open(page, demo, path) {
  await page.goto(`${demo.url}${path}`);
  await page.keyboard.press('Tab');
  assert.equal(
    await page.evaluate(() => document.activeElement.className),
    'skip',
    'first of all one may skip the head',
  );
  await page.keyboard.press('Enter');
  await expectNoBarriers(page, path);
}

const link = (page, name) => page.locator('main').getByRole('link', { name, exact: true });
const button = (page, name) => page.getByRole('button', { name });

/** A custody that has just begun: its officer and its address. */
async function begun(stage, demo) {
  const [life] = livesOf('custody');
  const [first] = life.steps;
  return take(stage, demo, 'custody', first, cast(life).get(first.by));
}

/** The prosecutor narrows the list, finds somebody by name and takes the list away. */
async function narrow(stage, demo, record) {
  const page = await stage.of('procureur-1');
  await open(page, demo, '/registers/custody');
  await reach(page, page.locator('details.narrowing summary'));
  await page.keyboard.press('Enter');
  await write(page, page.locator('#f-words'), 'nobody');
  await write(page, page.locator('#f-reason'), 'زيارة');
  await page.keyboard.press('Enter');
  await page.getByText(t['register.list.nothing']).waitFor();
  await expectNoBarriers(page, 'nothing found');
  await reach(page, page.locator('#f-words'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('test');
  await page.keyboard.press('Enter');
  await page.locator(`a[href="${record}"]`).waitFor();
  const downloading = page.waitForEvent('download');
  await press(page, button(page, t['register.export']));
  const file = await readFile(await (await downloading).path(), 'utf8');
  assert.match(file, /^record,unit,state,/);
  assert.ok(file.includes(record.split('/').at(-1)));
}

/** The chief brings his week as a table, and takes a duty out again. */
async function keepRoster(page, demo) {
  await open(page, demo, '/registers');
  await press(page, link(page, t['roster.title']));
  await press(page, page.locator('main a[href="/rosters/station-1"]'));
  await press(page, link(page, t['roster.table']));
  await write(
    page,
    page.locator('#table'),
    'person,from,to\ngarde-1,2030-05-04T20:00,2030-05-05T08:00\nnobody,2030-05-04T20:00,2030-05-05T08:00',
  );
  await press(page, button(page, t['roster.table.check']));
  await page.getByText(t['roster.fault.person']).waitFor();
  await expectNoBarriers(page, 'a row that is refused');
  await press(page, button(page, t['roster.table.take']));
  await press(page, link(page, t['roster.table.back']));
  await page.getByText('2030-05-04 20:00').waitFor();
  await expectNoBarriers(page, 'roster');
  await press(page, page.getByRole('button', { name: /Hicham Garde/ }));
  await page.getByText(t['roster.empty']).waitFor();
}

/** He says why, and reads on the board who is held. */
async function readBoard(page, demo) {
  await open(page, demo, '/registers/custody/board');
  assert.equal(await page.getByText('Test Un').count(), 0);
  await write(page, page.locator('input[name=reason]'), 'تتبع يومي');
  await page.keyboard.press('Enter');
  await page.getByText('Test Un').waitFor();
  await expectNoBarriers(page, 'board with names');
}

/** Somebody without a right opens a record as an exception; the form keeps what he typed. */
async function breakGlass(page, demo, record) {
  await open(page, demo, '/break-glass');
  await reach(page, page.locator('#register'));
  await page.locator('#register').selectOption('custody');
  await write(page, page.locator('#record'), '2026-999999');
  await write(page, page.locator('#reason'), 'طلب عاجل من النيابة العامة والضابط غائب');
  await press(page, button(page, t['oversight.break.open']));
  await page.getByText(t['oversight.break.unknown']).waitFor();
  await expectNoBarriers(page, 'unknown record');
  assert.notEqual(await page.locator('#reason').inputValue(), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'record');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(record.split('/').at(-1));
  await press(page, button(page, t['oversight.break.open']));
  await page.locator('.entries').waitFor();
}

async function reviewBreak(page, demo) {
  await open(page, demo, '/oversight/breaks');
  await write(page, page.locator('input[name=words]').first(), 'السبب ثابت في الملف');
  await press(page, button(page, t['oversight.breaks.justified']).first());
  await page.getByText('السبب ثابت في الملف').waitFor();
  await expectNoBarriers(page, 'reviewed');
}

async function readLooks(page, demo) {
  await open(page, demo, '/oversight/looks');
  await write(page, page.locator('#reason'), 'مراقبة دورية');
  await page.keyboard.press('Enter');
  await page.getByText(t['oversight.rule.broken-open']).first().waitFor();
  await page.getByText('Nadia Garde (garde-2)').first().waitFor();
  await expectNoBarriers(page, 'looks');
}

/** The statistician begins an edition of a year and has its figures computed. */
async function prepareEdition(page, demo) {
  await open(page, demo, '/review');
  assert.match(
    await page.locator('#help a').getAttribute('href'),
    /\/guide\/statistician\.ar\.html#edition$/,
  );
  await reach(page, page.locator('input[name=year]'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2019');
  await press(page, button(page, t['edition.begin']));
  await page.locator('.climb').waitFor();
  await expectNoBarriers(page, 'an edition that has just begun');
  await press(page, button(page, t['edition.compute']));
  await page.getByRole('link', { name: t['edition.zip'] }).waitFor({ timeout: 180_000 });
  await expectNoBarriers(page, 'an edition with its figures');
}

export function watcherStories(setting) {
  const staged = (name, story) =>
    test(name, async () => {
      const stage = new Stage(setting);
      try {
        await story(stage, setting.demo);
      } finally {
        await stage.close();
      }
    });
  let record;

  staged('a prosecutor narrows a list and takes it away, by keyboard', async (stage, demo) => {
    ({ record } = await begun(stage, demo));
    await narrow(stage, demo, record);
  });

  staged(
    'a chief brings a roster and reads the custody board, by keyboard',
    async (stage, demo) => {
      const page = await stage.of('chef-1');
      await keepRoster(page, demo);
      await readBoard(page, demo);
    },
  );

  staged('a record is opened as an exception and reviewed, by keyboard', async (stage, demo) => {
    await breakGlass(await stage.of('garde-2'), demo, record);
    const inspector = await stage.of('inspecteur-1');
    await reviewBreak(inspector, demo);
    await readLooks(inspector, demo);
  });

  staged('a statistician prepares an edition of the review, by keyboard', async (stage, demo) =>
    prepareEdition(await stage.of('statistique-1'), demo),
  );

  staged('a data-protection officer finds what is kept, by keyboard', async (stage, demo) => {
    const page = await stage.of('dpd-1');
    await enrol(page, userNamed(demo, 'dpd-1'));
    await open(page, demo, '/oversight/person');
    await write(page, page.locator('#text'), 'Test Un');
    await write(page, page.locator('#reason'), 'طلب المعني بالأمر');
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
    await expectNoBarriers(page, 'everything held on one person');
    await open(page, demo, '/oversight/retention');
    await open(page, demo, '/oversight/roles');
    await press(page, button(page, t['oversight.roles.confirm']).first());
    await page.locator('td', { hasText: '(dpd-1)' }).first().waitFor();
    await expectNoBarriers(page, 'roles');
  });
}
