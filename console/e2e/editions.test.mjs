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
      assert.equal(await page.locator('script').count(), 0);
      assert.ok((await page.locator('svg.bars').count()) > 0, 'it has charts');
      await page.close();
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
