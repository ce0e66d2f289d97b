// What the room does with a unit's devices: a lost one, a link for a crew without any, a position app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { openDesk, openTerminal, PHONE, until } from './crew.mjs';
import { signInAtDesk, textsOf } from './desk.mjs';

const t = textsOf('fr');

/** A dispatcher before the devices of a unit, reached by the command line. */
async function openDevices({ room, browser }, unit) {
  const opened = await openPage(browser, room.url, { language: 'fr' });
  await signInAtDesk(opened.page, room.user('s.idrissi'));
  await opened.page.keyboard.press('/');
  await opened.page.keyboard.type(`devices ${unit}`);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('dialog').waitFor();
  return opened;
}

export function unitDeviceStories(setting) {
  test('a dispatcher ends a lost terminal, and it forgets job and map', async () => {
    const desk = await openDesk(setting);
    const terminal = await openTerminal(setting, 'd2', { language: 'fr' });
    await desk.job('D2');
    await terminal.page.locator('#job').waitFor();
    await terminal.page.evaluate(async () => void (await caches.open('najda-map-main')));
    await until(async () => (await desk.terminals()).some(({ unit }) => unit === 'D2'));

    const { page, context, wrong } = await openDevices(setting, 'D2');
    await expectNoBarriers(page, 'devices of a unit');
    await page.getByRole('button', { name: t['console.devices.end'] }).first().click();
    await page.getByRole('button', { name: t['console.devices.end.yes'] }).click();
    await page.getByText('arrêté par').waitFor();

    await terminal.page.getByText(t['terminal.ended']).waitFor();
    assert.equal(await terminal.page.locator('#job').count(), 0);
    await until(() =>
      terminal.page.evaluate(
        async () => !(await caches.keys()).some((name) => name.startsWith('najda-map')),
      ),
    );
    assert.deepEqual([...wrong, ...terminal.wrong], []);
    await context.close();
    await terminal.context.close();
    await desk.free('D2');
    await desk.close();
  });

  test('a link sets the next status once, without sign-in; a look at it changes nothing', async () => {
    const desk = await openDesk(setting);
    const incident = await desk.job('D3');
    const { page, context, wrong } = await openDevices(setting, 'D3');
    await page.getByRole('button', { name: t['console.devices.link'] }).click();
    const address = await page.locator('dialog input[readonly]').inputValue();
    const path = new URL(address).pathname;

    const crew = await openPage(setting.browser, setting.room.url, { path, size: PHONE });
    await crew.page.reload();
    assert.deepEqual(await desk.progress(incident), []);
    await crew.page.getByRole('button').click();
    await crew.page.getByText(textsOf('en')['terminal.link.done']).waitFor();
    await expectNoBarriers(crew.page, 'a used link');
    const [told] = await until(async () => {
      const events = await desk.progress(incident);
      return events.length > 0 && events;
    });
    assert.deepEqual([told.actor, told.progress], ['D3', 'acknowledged']);
    await crew.page.goto(address);
    await crew.page.getByText(textsOf('en')['terminal.link.spent']).waitFor();
    assert.deepEqual([...wrong, ...crew.wrong], []);
    await crew.context.close();
    await context.close();
    await desk.free('D3');
    await desk.close();
  });

  test('a crew pairs a position app by a code that works once', async () => {
    const { page, context, wrong } = await openTerminal(setting, 'd1', { language: 'fr' });
    await page.locator('header button').click();
    await page.getByRole('button', { name: t['terminal.pair.make'] }).click();
    await page.getByRole('img', { name: /D1/ }).waitFor();
    const app = await page.getByText(t['terminal.pair.open']).getAttribute('href');
    const settings = new URL(app).searchParams.get('url');
    const fetched = await page.evaluate(async (url) => {
      const first = await fetch(url);
      return { settings: await first.json(), again: (await fetch(url)).status };
    }, settings);
    assert.equal(fetched.settings._type, 'configuration');
    assert.equal(fetched.again, 404);

    // Stamped an hour ahead: the app hears nothing of it, but the room sees why nothing comes.
    const taken = await page.evaluate(async ({ username, password }) => {
      const answer = await fetch('/api/positions/owntracks', {
        method: 'POST',
        headers: {
          Authorization: `Basic ${btoa(`${username}:${password}`)}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({
          _type: 'location',
          lat: 31.636,
          lon: -8.009,
          tst: Math.round(Date.now() / 1000) + 3600,
        }),
      });
      return answer.status;
    }, fetched.settings);
    assert.equal(taken, 200);
    const desk = await openDevices(setting, 'D1');
    await desk.page.getByText(t['console.devices.refused.in-the-future']).waitFor();
    await expectNoBarriers(desk.page, 'why positions of a unit were not kept');
    assert.deepEqual(desk.wrong, []);
    await desk.context.close();

    await page.getByRole('button', { name: t['terminal.pair.traccar'] }).click();
    await page.getByText(t['terminal.pair.traccar.what']).waitFor();
    await page.getByRole('img', { name: /D1/ }).waitFor();
    await expectNoBarriers(page, 'the code of a position app');
    assert.deepEqual(wrong, []);
    await context.close();
  });
}
