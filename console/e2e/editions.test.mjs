// An edition of the review as whoever is given its folder reads it, in a real browser, of a year that
// was made up. Too long for every change.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expectNoBarriers } from './accessibility.mjs';
import { openBrowser } from './browser.mjs';

const LAUNCHER = join(import.meta.dirname, '../../najda');
const LANGUAGES = ['ar', 'fr', 'en'];
const WORDS = ['text/plain', 'text/html'];
const PICTURES = ['image/png', 'image/svg+xml'];

/** Presses the key on something; gives what can be pasted. */
async function take(page, place) {
  const said = page.locator('#copying');
  await said.evaluate((words) => (words.textContent = ''));
  await page.locator(place).first().focus();
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.getElementById('copying').textContent !== '');
  assert.equal(await said.textContent(), await said.getAttribute('data-done'));
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const words = async (kind) => (await item.getType(kind)).text();
    return { kinds: item.types, text: await words('text/plain'), html: await words('text/html') };
  });
}

/** Runs Najda until it ends, or until it has said a first line. */
function run(words, { untilReady = false } = {}) {
  return new Promise((resolve, reject) => {
    const program = spawn(LAUNCHER, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (untilReady) program.stdout.once('data', () => program.kill('SIGTERM'));
    else program.stdout.resume();
    program.once('error', reject);
    program.once('exit', (code) => resolve(code));
  });
}

describe('an edition of the review', () => {
  let folder;
  let edition;
  let month;
  let browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'najda-edition-'));
    const data = join(folder, 'year');
    edition = join(folder, 'edition');
    const year = ['--year', '2019', '--scale', '0.01', '--data', data, '--port', '0'];
    await run(['demo', ...year], { untilReady: true });
    const asked = ['--year', '2019', '--as-of', '2020-01-02', '--data', data, '--out', edition];
    // 1 tells that a figure does not follow: the founding text has such ones.
    assert.ok([0, 1].includes(await run(['review', ...asked, '--pdf'])));
    month = join(folder, 'month');
    const ofMonth = ['--year', '2019', '--month', '5', '--as-of', '2020-01-02'];
    const told = await run(['review', ...ofMonth, '--data', data, '--out', month]);
    assert.ok([0, 1].includes(told));
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const language of LANGUAGES) {
    test(`no barriers by WCAG 2.2 AA in ${language}, and nothing is asked of any other place`, async () => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(join(edition, `${language}.html`)).href;
      await page.goto(address);
      await expectNoBarriers(page, language);
      assert.deepEqual(
        asked.filter((each) => !each.startsWith('data:')),
        [address],
      );
      assert.ok((await page.locator('svg.bars').count()) > 0, 'it has charts');
      await page.goto(pathToFileURL(join(month, `${language}.html`)).href);
      await expectNoBarriers(page, `a month in ${language}`);
      await page.close();
    });

    test(`one key takes a table, a sentence, a row and a chart along from a disk in ${language}`, async () => {
      const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(edition, `${language}.html`)).href);
      for (const [place, reference, kinds] of [
        ['p[data-copy]', /calls_received|rooms_opened/, WORDS],
        ['.wide[data-copy]', /dispatch/, WORDS],
        ['tr#cases_recorded a', /cases_recorded/, WORDS],
        ['figure[id="cases_recorded.month"]', /cases_recorded\.month/, [...WORDS, ...PICTURES]],
      ]) {
        const told = await take(page, place);
        const source = told.text.split('\n').at(-1);
        assert.match(source, reference);
        assert.match(source, /2020-01-02/);
        assert.match(told.html, new RegExp(`^<div dir="${language === 'ar' ? 'rtl' : 'ltr'}"`));
        assert.deepEqual(told.kinds.toSorted(), kinds.toSorted());
      }
      await context.close();
    });

    test(`without script all is there, and numbers lead to definitions and back, in ${language}`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(edition, `${language}.html`)).href);
      await page.locator('tr#cases_recorded td a').first().click();
      assert.match(page.url(), /#method\.cases_recorded$/);
      await page.locator('[id="method.cases_recorded"] h4 a').click();
      assert.match(page.url(), /#cases_recorded$/);
      assert.equal(await page.locator('button').count(), 0);
      await context.close();
    });

    test(`its PDF in ${language} is tagged and has an outline`, async () => {
      const pdf = (await readFile(join(edition, `${language}.pdf`))).toString('latin1');
      assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
      assert.match(pdf, /\/Outlines/);
      assert.match(pdf, /\/StructTreeRoot/);
    });
  }

  test('a sign never stands behind its number in Arabic', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(edition, 'ar.html')).href);
    const changes = await page
      .locator('table.figures td:nth-of-type(3) bdi')
      .evaluateAll((cells) => cells.map((cell) => [cell.dir, cell.textContent]));
    assert.ok(changes.length > 0);
    for (const [direction, text] of changes) {
      assert.equal(direction, 'ltr', text);
      assert.match(text, /^[+−]?[\d.,\s\u00a0\u202f]+%?$/);
    }
    await page.close();
  });
});
