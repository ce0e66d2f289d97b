// A crew in danger: two presses, five seconds to take it back, then on every screen of the room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { openDesk, openTerminal, until } from './crew.mjs';
import { textsOf } from './desk.mjs';

const t = textsOf('ar');
/** A crew that stands, seen by its own receiver a minute ago. */
function standing() {
  const coords = { latitude: 31.6312, longitude: -8.0134, speed: 0, accuracy: 5 };
  const timestamp = Date.now() - 60_000;
  navigator.geolocation.watchPosition = (found) => (found({ coords, timestamp }), 1);
}

const press = async (page) => {
  const button = page.locator('.panic .call');
  await button.click();
  await page.locator('.panic.asked').waitFor();
  // A jolt of the glove is one press.
  await page.waitForTimeout(400);
  await button.click();
  await page.locator('.panic.counting').waitFor();
};

const panicOf = async (desk) => {
  const { units, alarms } = await desk.send('GET', '/api/rooms/gueliz/board');
  return {
    panic: units.find(({ id }) => id === 'D1').panic,
    alarm: alarms.find(({ kind, unit }) => kind === 'panic' && unit === 'D1'),
  };
};

export function panicStories(setting) {
  test('a call for help can be taken back for five seconds, and nobody hears of it', async () => {
    const desk = await openDesk(setting);
    const { page, context, wrong } = await openTerminal(setting, 'd1', { script: standing });
    await press(page);
    await page.getByRole('button', { name: t['terminal.panic.take-back'] }).click();
    await page.locator('.panic.calm').waitFor();
    assert.deepEqual(await panicOf(desk), { panic: undefined, alarm: undefined });
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.close();
  });

  test('a call for help in a dead spot is kept, goes out before all else, and is answered by name', async () => {
    const desk = await openDesk(setting);
    const { page, context, wrong } = await openTerminal(setting, 'd1', { script: standing });
    const sent = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/commands')) sent.push(request.postDataJSON().type);
    });
    await context.setOffline(true);
    const before = Date.now();
    await page.getByRole('button', { name: t['console.status.unavailable'], exact: true }).click();
    await press(page);
    await page.locator('.panic .call').click();
    await page.locator('.panic.unsent', { hasText: 'استعمل اللاسلكي' }).waitFor();
    await expectNoBarriers(page, 'a call for help that is not sent');
    await page.reload();
    await page.locator('.panic.unsent').waitFor();
    sent.length = 0;

    await context.setOffline(false);
    await page.locator('.panic.told').waitFor();
    assert.equal(sent[0], 'raise-panic');
    const { panic, alarm } = await until(async () => {
      const found = await panicOf(desk);
      return found.alarm && found;
    });
    assert.ok(Math.abs(Date.parse(panic.at) - before) < 30_000);
    assert.deepEqual([panic.lat, panic.lon], [31.6312, -8.0134]);
    assert.ok(Date.parse(panic.at) - Date.parse(panic.lastAt) > 50_000);

    await desk.command('acknowledge-alarm', { alarm: alarm.id });
    await page.locator('.panic.heard', { hasText: 's.idrissi' }).waitFor();
    await expectNoBarriers(page, 'a call for help that was answered');
    await desk.command('end-panic', { unit: 'D1', end: 'exercise' });
    await page.locator('.panic.calm').waitFor();
    await desk.command('set-availability', { unit: 'D1', availability: 'available' });
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.close();
  });
}
