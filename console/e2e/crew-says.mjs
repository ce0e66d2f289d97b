// What a crew says of itself: that it is in danger, who is on duty, what it does.
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

export function crewStories(setting) {
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

  test('a crew logs on without a line, says what it does in the room’s words, and logs off', async () => {
    const desk = await openDesk(setting);
    const { page, context, wrong } = await openTerminal(setting, 'd1');
    const unit = async () => {
      const { units } = await desk.send('GET', '/api/rooms/gueliz/board');
      return units.find(({ id }) => id === 'D1');
    };
    const big = (name) => page.getByRole('button', { name, exact: true });
    await big(t['console.duty.log-on.open']).waitFor();
    await context.setOffline(true);
    const before = Date.now();
    await big(t['console.duty.log-on.open']).click();
    await page.locator('form input').fill('7012');
    await page.locator('select').first().selectOption('V01');
    await big(t['console.duty.log-on.do']).click();
    await page.getByText('7012').waitFor();
    await page.getByRole('button', { name: 'وجبة' }).click();
    const after = Date.now();
    await page.locator('summary', { hasText: 'حالتان' }).waitFor();
    assert.equal((await unit()).logOn, undefined);

    await context.setOffline(false);
    const { logOn, status } = await until(async () => {
      const found = await unit();
      return found.status?.code === 'meal' && found;
    });
    assert.deepEqual(logOn.crew, ['7012', 'd1']);
    assert.equal(logOn.vehicle, 'V01');
    for (const at of [logOn.at, status.since].map(Date.parse))
      assert.ok(at >= before - 500 && at <= after + 500, `${before} ${at} ${after}`);

    await big(t['console.duty.log-off']).click();
    await big(t['console.duty.log-on.open']).waitFor();
    await until(async () => (await unit()).logOn === undefined);
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.close();
  });
}
