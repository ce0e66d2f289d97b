import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

export const WORDS = {
  ar: { fresh: 'ج', open: 'فت', send: 'د', status: 'ح', onScene: 'م', cleared: 'ن', close: 'غ' },
  fr: { fresh: 'nc', open: 'op', send: 'd', status: 's', onScene: 'os', cleared: 'cl', close: 'c' },
};
WORDS.en = { ...WORDS.fr, open: 'open', send: 'send', close: 'close' };
const NATURE = { ar: 'إتلاف', fr: 'degr', en: 'vand' };
const CODE = { ar: 'توقيف', fr: 'interp', en: 'arr' };

/** Types a line and waits until it is done; the line is empty again then. */
export async function order(page, line) {
  await page.locator('#command-line').fill('');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.locator('#line-said .ended').waitFor();
  return (await page.locator('#command-line').inputValue()) === '';
}

/** The first free unit that completion offers; simulated staff may be faster, then the next one. */
export async function sendSomebody(page, words, incident) {
  for (let tries = 0; tries < 5; tries++) {
    await page.locator('#command-line').fill(`${words.send} `);
    const unit = await page.locator('#completions li bdi').first().textContent();
    if (await order(page, `${words.send} ${unit} ${incident}`)) return unit;
  }
  return assert.fail('nobody could be sent');
}

/** Somebody signs in; gives the middle of the room's map, as one types it. */
export async function signInOnMap(page, user) {
  const described = page.waitForResponse((answer) => /\/api\/maps\/[^/]+$/.test(answer.url()));
  await signInAtDesk(page, user);
  const [lon, lat] = (await (await described).json()).center;
  return `${lat},${lon}`;
}

/** Somebody signs in and opens an incident of his own in the middle of the map; gives its number and place. */
export async function openInTheMiddle(page, user) {
  const place = await signInOnMap(page, user);
  await page.keyboard.press('F10');
  assert.ok(await order(page, 'nc'));
  assert.ok(await order(page, `op vandalism ${place}`));
  return { incident: await shownIncident(page), place };
}

export const openIncident = async (page, user) => (await openInTheMiddle(page, user)).incident;

/** A place in misspelt words: the first Enter takes the likeliest found, the second opens. */
async function openBySearch(page, line) {
  await page.locator('#command-line').fill(line);
  await page.locator('#completions li', { hasText: 'السلام' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /\d,-?\d/.test(document.activeElement.value));
  await page.keyboard.press('Enter');
  await page.locator('#line-said .ended:not(.problem)').waitFor();
  await page.locator('#incident-pane', { hasText: 'السلام' }).waitFor();
}

async function callToClosed(page, demo, language) {
  const words = WORDS[language];
  const t = textsOf(language);
  const middle = await signInOnMap(page, userOf(demo, 'supervisor', demo.rooms[1]));

  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'command-line');
  assert.ok(await order(page, words.fresh), 'a call was taken');
  const opening = `${words.open} ${NATURE[language]}`;
  if (language === 'ar') await openBySearch(page, `${opening} شارع السلم`);
  else assert.ok(await order(page, `${opening} ${middle}`), 'opened');
  const incident = await shownIncident(page);

  const unit = await sendSomebody(page, words, incident);
  await page.getByText(t['console.line.undo']).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(t['console.line.undone']).waitFor();
  await page.locator('#missions-title').waitFor();
  await page.getByText(t['console.mission.recalled']).first().waitFor();

  const next = await sendSomebody(page, words, incident);
  assert.ok(await order(page, `${words.status} ${next} ${words.onScene}`), `${next} on scene`);
  assert.ok(await order(page, `${words.status} ${next} ${words.cleared}`), `${next} cleared`);
  assert.ok(await order(page, `${words.close} ${incident} ${CODE[language]}`), 'closed');
  await page.locator(`#incident-${incident}`).waitFor({ state: 'detached' });
  return unit;
}

/** From a call to the closed incident, in each of these languages. */
export function wholeLineStories(setting, languages) {
  for (const language of languages)
    test(`by the command line alone, in ${language}: call, incident, unit sent, undone and sent, closed`, async () => {
      const { demo, browser } = setting;
      await onPage(browser, demo.url, { language }, async (page) => {
        await callToClosed(page, demo, language);
      });
    });
}

export function commandLineStories(setting) {
  wholeLineStories(setting, ['ar', 'fr']);

  test('the line says what is wrong and keeps what was typed; its sheet is one key away', async () => {
    const { demo, browser } = setting;
    const t = textsOf('ar');
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'dispatcher'));
      await page.keyboard.press('F10');
      await page.keyboard.type('د 999 1');
      await page.keyboard.press('Enter');
      const said = page.locator('#line-said .problem');
      await said.getByText('999').waitFor();
      assert.equal(await page.locator('#command-line').inputValue(), 'د 999 1');
      await page.locator('#command-line').fill('ي ');
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: t['console.line.sheet'] }).waitFor();
      await expectNoBarriers(page, 'cheat sheet');
      await page.keyboard.press('Escape');
      await page.locator('#command-line').fill('أ');
      await page.locator('#completions li').first().waitFor();
      await expectNoBarriers(page, 'completions');
    });
  });

  test('two dispatchers race for one unit: one has it, the other is told who was faster', async () => {
    const { demo, browser } = setting;
    const people = [userOf(demo, 'dispatcher'), userOf(demo, 'supervisor')];
    await onPage(browser, demo.url, { language: 'en' }, (one) =>
      onPage(browser, demo.url, { language: 'en' }, async (other) => {
        const pages = [one, other];
        const incidents = [];
        for (const [at, page] of pages.entries())
          incidents.push(await openIncident(page, people[at]));
        for (let tries = 0; tries < 5; tries++) {
          await one.locator('#command-line').fill('d ');
          const unit = await one.locator('#completions li bdi').first().textContent();
          const sent = await Promise.all(
            pages.map((page, at) => order(page, `d ${unit} ${incidents[at]}`)),
          );
          assert.ok(!sent.every(Boolean), `${unit} was sent twice`);
          // Neither: the simulated staff was faster than both.
          if (!sent.some(Boolean)) continue;
          const loser = sent.indexOf(false);
          const told = await pages[loser].getByRole('alert').first().textContent();
          assert.match(told, new RegExp(people[1 - loser].name));
          assert.match(await pages[loser].locator('#command-line').inputValue(), new RegExp(unit));
          return;
        }
        assert.fail('no unit was free long enough');
      }),
    );
  });
}
