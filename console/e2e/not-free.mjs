// Units that are not free, in the ranking: said before all else, and what Enter does to each of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order } from './by-command-line.mjs';
import { openDesk, until } from './crew.mjs';
import { shownIncident, signInAtDesk, textsOf } from './desk.mjs';

const t = textsOf('ar');
const BOARD = '/api/rooms/gueliz/board';
/** As few past jobs as say anything, and how long each lasts. */
const JOBS = 20;
const JOB_MILLIS = 2000;
const PLACE = '31.636,-8.009';

/** The words of a text before its first value. */
const begins = (key) => t[key].split('{')[0].trim();
/** What is said of one unit. */
const one = (key) => /one \{([^}]*)\}/.exec(t[`console.recommendation.${key}`])[1];

/** Fights that crews came upon and ended: as many at once as there are crews. */
async function makePast(desk) {
  const { units } = await desk.send('GET', BOARD);
  for (let made = 0; made < JOBS;) {
    const crews = units.slice(0, JOBS - made).map(({ id }) => id);
    const jobs = await Promise.all(
      crews.map(async (unit) => {
        const { incident } = await desk.command('open-on-scene', { unit, nature: 'fight' });
        return { incident, unit };
      }),
    );
    await new Promise((over) => setTimeout(over, JOB_MILLIS));
    await Promise.all(jobs.map(({ incident, unit }) => over(desk, incident, unit)));
    made += crews.length;
  }
}

/** Until what the journal says stands in the tables that lengths of jobs are read from. */
async function untilTold(desk) {
  const { seq } = await desk.send('GET', BOARD);
  await until(async () => {
    const metrics = await desk.text('/api/metrics');
    const [, told] =
      /najda_projection_sequence\{projection="mission",room="gueliz"\} (\S+)/.exec(metrics) ?? [];
    return Number(told ?? 0) >= seq;
  });
}

/** Asks for the ranking until a unit stands in it whose fight is nearly over; gives the fight. */
async function untilSoonFree(page, desk, incident) {
  const again = page.getByRole('button', { name: t['console.recommendation.again'] });
  let fight;
  // On a busy machine it may have lasted longer than every other by the time one asks.
  await until(async () => {
    if (fight !== undefined) await over(desk, fight, 'D1');
    ({ incident: fight } = await desk.command('open-on-scene', { unit: 'D1', nature: 'fight' }));
    const answered = page.waitForResponse((one) =>
      one.url().endsWith(`/incidents/${incident}/recommendation`),
    );
    await again.press('Enter');
    const { ranked } = await (await answered).json();
    return ranked.some(({ unit, engagement }) => unit === 'D1' && engagement !== undefined);
  });
  return fight;
}

async function over(desk, incident, unit) {
  await desk.command('report-progress', { incident, unit, progress: 'cleared' });
  await desk.command('close-incident', { incident, closingCode: 'arrest' });
}

/** Moves the keyboard to a row of the ranking and presses the space bar there. */
async function choose(page, row) {
  await page.keyboard.press('Home');
  while (!(await row.evaluate((it) => it.classList.contains('cursor'))))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
}

export function notFreeStories(setting) {
  test('who is not free is ranked and says so; Enter makes it the next of one and calls the other away', async () => {
    const { room, browser } = setting;
    const desk = await openDesk(setting);
    await makePast(desk);
    await untilTold(desk);
    await onPage(browser, room.url, { language: 'ar' }, async (page) => {
      const pane = page.locator('#incident-pane');
      const chosen = page.locator('#recommendation li[aria-selected=true]');
      await signInAtDesk(page, room.user('s.idrissi'));
      const found = { unit: 'D4', nature: 'vandalism' };
      const { incident: small } = await desk.command('open-on-scene', found);
      await page.keyboard.press('F10');
      assert.ok(await order(page, 'nc'), 'a call was taken');
      assert.ok(await order(page, `op robbery ${PLACE}`), 'opened');
      const incident = await shownIncident(page);
      const fight = await untilSoonFree(page, desk, incident);

      const soon = page.locator('#ranked-D1');
      await soon.getByText(begins('console.recommendation.soon-free')).waitFor();
      await page.locator('.send [aria-pressed=false]').press('Enter');
      const interruptible = page.locator('#ranked-D4');
      await interruptible.getByText(begins('console.recommendation.interruptible')).waitFor();
      await page.locator('#recommendation').focus();
      while ((await chosen.count()) > 0) await choose(page, chosen.first());
      for (const row of [soon, interruptible]) await choose(page, row);
      const does = pane.getByRole('button', { name: one('send.interruptible') });
      assert.match(await does.textContent(), new RegExp(one('send.soon-free')));
      await expectNoBarriers(page, 'units that are not free, chosen');

      await page.keyboard.press('Enter');
      await page.locator('#waiting-title + ul', { hasText: 'D1' }).waitFor();
      await page.locator('#missions-title + ul', { hasText: 'D4' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'recommendation');
      assert.equal(await chosen.count(), 0, 'a second Enter sends nobody');

      await desk.command('unstack-unit', { incident, unit: 'D1' });
      await desk.command('recall-unit', { incident, unit: 'D4', reason: 'test' });
      await desk.command('close-incident', { incident, closingCode: 'arrest' });
      await desk.command('start-mission', { incident: small, unit: 'D4' });
      await over(desk, small, 'D4');
      await over(desk, fight, 'D1');
    });
    await desk.close();
  });
}
