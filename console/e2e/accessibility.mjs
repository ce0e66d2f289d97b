import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { signIn, signInAtDesk, userOf } from './desk.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Asks axe for every breach of WCAG 2.2 A and AA on what is shown. */
export async function expectNoBarriers(page, where) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: values }),
    RULES,
  );
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  );
  assert.deepEqual(told, [], where);
}

/** A page that the server writes, in French and then in Arabic, which it stays in. */
export async function expectNoBarriersInBoth(page, where) {
  for (const language of ['fr', 'ar']) {
    const address = new URL(page.url());
    address.searchParams.set('language', language);
    await page.goto(address.href);
    await expectNoBarriers(page, `${where} in ${language}`);
  }
}

/** In how many looks a screen is held to the rules: in two by every run, in the others by the long one. */
export const LOOKS = {
  every: [
    ['ar', 'dark'],
    ['fr', 'light'],
  ],
  long: [
    ['en', 'dark'],
    ['ar', 'light'],
    ['fr', 'dark'],
  ],
};

export function deskWithoutBarriers(setting, looks) {
  for (const [language, theme] of looks) {
    test(`no barriers by WCAG 2.2 AA in ${language}, ${theme}: sign-in, desk with call and incident, help`, async () => {
      const { demo, browser } = setting;
      await onPage(browser, demo.url, { language, theme }, async (page) => {
        await page.locator('input[name=login]').waitFor();
        await expectNoBarriers(page, 'sign-in');
        await signInAtDesk(page, userOf(demo, 'supervisor'));
        assert.equal(
          await page.evaluate(() => document.documentElement.dir),
          language === 'ar' ? 'rtl' : 'ltr',
        );
        await page.keyboard.press('F3');
        await page.locator('#nature').waitFor();
        await page.keyboard.press('ArrowDown');
        await expectNoBarriers(page, 'call form with natures');
        await page.keyboard.press('Enter');
        await page.keyboard.press('F8');
        await page.locator('#map canvas').waitFor();
        await page.keyboard.press('F8');
        await page.keyboard.press('Enter');
        await page.locator('#place-said strong').waitFor();
        await page.keyboard.press('F4');
        await page.keyboard.press('Control+Enter');
        await page.locator('#recommendation li').first().waitFor();
        await expectNoBarriers(page, 'incident with recommendation');
        await page.keyboard.press('F1');
        await page.getByRole('dialog').waitFor();
        await expectNoBarriers(page, 'help');
      });
    });
  }
}

export function accessibilityStories(setting) {
  deskWithoutBarriers(setting, LOOKS.every);
  for (const [role, language] of [
    ['wallboard', 'fr'],
    ['administrator', 'en'],
  ]) {
    test(`no barriers by WCAG 2.2 AA on the page of a ${role}`, async () => {
      const { demo, browser } = setting;
      await onPage(browser, demo.url, { language }, async (page) => {
        await signIn(page, userOf(demo, role));
        await page.locator('main h1, main h2').first().waitFor();
        await expectNoBarriers(page, role);
      });
    });
  }
}
