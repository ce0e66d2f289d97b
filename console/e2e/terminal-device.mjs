// The terminal as a thing in a car: installed, kept, lost, looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { openDesk, openTerminal, signInCrew, TABLET } from './crew.mjs';
import { textsOf } from './desk.mjs';

const t = textsOf('ar');

/** A crew that drives at 50 km/h, as its receiver says. */
function driving() {
  const coords = { latitude: 31.63, longitude: -8.01, speed: 14, accuracy: 5 };
  const timestamp = Date.now();
  navigator.geolocation.watchPosition = (found) => (found({ coords, timestamp }), 1);
}

/** Whatever is pressed on duty is hit with gloves on: 15 mm, at 96 pixels an inch. */
async function expectForGloves(page) {
  const low = await page.$$eval('button.big', (all) =>
    all.filter((one) => one.getBoundingClientRect().height < 56.6).map((one) => one.textContent),
  );
  assert.deepEqual(low, []);
}

export function deviceStories(setting) {
  test('a crew that signs in at the console is led to its terminal', async () => {
    const { room, browser } = setting;
    const { page, context, wrong } = await openPage(browser, room.url);
    const { name, password } = room.user('d1');
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terminal/');
    await page.locator('header h1').waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test('a crew may sign in by the institution’s account, and is told when its provider is away', async () => {
    const { room, browser } = setting;
    const { page, context, wrong } = await openPage(browser, room.url, { path: '/terminal/' });
    await page.getByRole('link', { name: t['console.sign-in.provider'] }).click();
    await page.getByText(t['sign-in.refused.away']).waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test('it can be installed: https, a manifest with its icons, a worker that holds all of it', async () => {
    const { page, context, wrong } = await openTerminal(setting, 'd1');
    const found = await page.evaluate(async () => {
      const manifest = await (
        await fetch(document.querySelector('link[rel=manifest]').href)
      ).json();
      const icons = await Promise.all(manifest.icons.map(({ src }) => fetch(`/terminal/${src}`)));
      const { active } = await navigator.serviceWorker.ready;
      const [shell] = (await caches.keys()).filter((name) => name.startsWith('najda-shell-'));
      const kept = await (await caches.open(shell)).keys();
      return {
        secure: isSecureContext,
        manifest,
        icons: icons.map(({ ok }) => ok),
        worker: active.state,
        kept: kept.length,
      };
    });
    assert.equal(found.secure, true);
    assert.equal(found.manifest.display, 'standalone');
    assert.deepEqual(found.manifest.icons.map(({ sizes }) => sizes).slice(0, 2), [
      '192x192',
      '512x512',
    ]);
    assert.deepEqual(found.icons, [true, true, true]);
    assert.match(found.worker, /activat/);
    assert.ok(found.kept > 10);
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test('the map is kept with its size and shows the way without a line', async () => {
    const desk = await openDesk(setting);
    const { page, context, wrong } = await openTerminal(setting, 'd1');
    await desk.job('D1');
    await page.locator('button.next').waitFor();
    await page.getByRole('button', { name: t['terminal.menu'] }).click();
    await page.locator('select').selectOption('GUELIZ');
    await page.getByRole('button', { name: t['terminal.map.fetch'] }).click();
    await page.getByText(/محفوظة: جليز/).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: t['terminal.way.title'], exact: true }).click();
    await page.locator('.the-way canvas').waitFor();
    await page.locator('.the-way .long').waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.free('D1');
    await desk.close();
  });

  test('above 20 km/h there is the next action and the way, nothing else', async () => {
    const desk = await openDesk(setting);
    await desk.job('D1');
    const { page, context, wrong } = await openTerminal(setting, 'd1', { script: driving });
    await page.locator('.driving .the-way canvas').waitFor();
    assert.equal(await page.locator('main button.big').count(), 1);
    await page.getByRole('button', { name: t['terminal.panic.call'] }).waitFor();
    assert.equal(await page.locator('#job').count(), 0);
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.free('D1');
    await desk.close();
  });

  test('words of strangers stay words', async () => {
    const desk = await openDesk(setting);
    const hostile = '<img src=x onerror="document.title=\'broken\'"><script>alert(1)</script>';
    await desk.job('D1', hostile);
    const { page, context, wrong } = await openTerminal(setting, 'd1');
    await page.getByText(hostile).waitFor();
    assert.notEqual(await page.title(), 'broken');
    assert.deepEqual(wrong, []);
    await context.close();
    await desk.free('D1');
    await desk.close();
  });

  for (const [language, theme, size] of [
    ['ar', 'dark', undefined],
    ['fr', 'light', undefined],
    ['en', 'light', TABLET],
    ['ar', 'light', TABLET],
  ]) {
    test(`no barriers by WCAG 2.2 AA on the terminal in ${language}, ${theme}`, async () => {
      const desk = await openDesk(setting);
      const said = textsOf(language);
      const wishes = { language, theme, ...(size && { size }) };
      const { page, context, wrong } = await openTerminal(setting, null, wishes);
      await page.locator('input[name=login]').waitFor();
      await expectNoBarriers(page, 'sign-in');
      await signInCrew(page, setting.room.user('d1'));
      await page.locator('main h2').waitFor();
      await page.getByRole('button', { name: said['console.duty.log-on.open'] }).click();
      await expectNoBarriers(page, 'log-on');
      await page.getByRole('button', { name: said['console.duty.cancel'] }).click();
      await expectNoBarriers(page, 'free');
      await expectForGloves(page);
      await desk.job('D1');
      await page.locator('#job').waitFor();
      await expectForGloves(page);
      await context.setOffline(true);
      await page.locator('button.next').click();
      await page.locator('summary').waitFor();
      await expectNoBarriers(page, 'on a job, without a line');
      await page.locator('header button').click();
      await page.locator('#keep-map').waitFor();
      await expectNoBarriers(page, 'menu');
      assert.deepEqual(wrong, []);
      await context.close();
      await desk.free('D1');
      await desk.close();
    });
  }
}
