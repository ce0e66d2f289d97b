// What a crew says in a dead spot: kept, sent in order, once, with its true time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDesk, openTerminal, signInCrew, until } from './crew.mjs';
import { textsOf } from './desk.mjs';

const t = textsOf('ar');
const next = (page) => page.locator('button.next');
const say = (page, step) =>
  page.getByRole('button', { name: t[`console.step.${step}`], exact: true }).click();
const waiting = (page) => page.locator('summary');
/** Kept on the device: from then on a restart loses neither. */
const twoWait = (page) => page.locator('summary', { hasText: 'حالتان لم تُرسلا بعد' }).waitFor();
const nothingWaits = (page) => waiting(page).waitFor({ state: 'detached' });
/** The room has it, however long the device took to keep and to send it. */
const told = (desk, incident, count) =>
  until(async () => {
    const events = await desk.progress(incident);
    return events.length >= count && events;
  });
const steps = (events) => events.map(({ progress }) => progress);

/** A crew on a job; afterwards nothing is left of it. */
async function onJob(setting, story, wishes) {
  const desk = await openDesk(setting);
  const terminal = await openTerminal(setting, 'd1', wishes);
  try {
    const incident = await desk.job('D1');
    await next(terminal.page).waitFor();
    await story({ ...terminal, desk, incident });
    assert.deepEqual(terminal.wrong, []);
  } finally {
    await terminal.context.close();
    await desk.free('D1');
    await desk.close();
  }
}

export function queueStories(setting) {
  test('statuses said in a dead spot outlive a restart and arrive in order with their true times', async () => {
    await onJob(setting, async ({ page, context, desk, incident }) => {
      await context.setOffline(true);
      const before = Date.now();
      await say(page, 'acknowledged');
      await say(page, 'en-route');
      const after = Date.now();
      await twoWait(page);
      await page.reload();
      await twoWait(page);
      await page.getByText(t['terminal.ring.no-line']).waitFor();
      await say(page, 'on-scene');
      assert.deepEqual(await desk.progress(incident), []);

      await context.setOffline(false);
      await nothingWaits(page);
      const events = await told(desk, incident, 3);
      assert.deepEqual(steps(events), ['acknowledged', 'en-route', 'on-scene']);
      const [first, second] = events.map(({ happenedAt }) => Date.parse(happenedAt));
      // Half a second for the round trip by which the clock was measured.
      assert.ok(first >= before - 500 && second <= after + 500, `${before} ${first} ${after}`);
    });
  });

  test('an answer that is lost on the way makes nothing happen twice', async () => {
    await onJob(setting, async ({ page, desk, incident }) => {
      let lost = 0;
      await page.route('**/commands', async (route) => {
        await route.fetch({ ignoreHTTPSErrors: true });
        lost++;
        await route.abort('connectionreset');
      });
      await say(page, 'acknowledged');
      await until(() => lost >= 2);
      await page.unroute('**/commands');
      await nothingWaits(page);
      assert.deepEqual(steps(await desk.progress(incident)), ['acknowledged']);
    });
  });

  test('a server that was killed gets what was said when it is back', async () => {
    await onJob(setting, async ({ page, desk, incident }) => {
      await setting.room.kill();
      await say(page, 'acknowledged');
      await say(page, 'en-route');
      await twoWait(page);
      await page.reload();
      await twoWait(page);
      await setting.room.start();
      // Sessions ended with the server: he signs in where he is, and it goes on.
      await page.getByRole('button', { name: t['terminal.sign-in.open'] }).click();
      await page.locator('input[name=password]').fill(setting.room.user('d1').password);
      await page.keyboard.press('Enter');
      await nothingWaits(page);
      assert.deepEqual(steps(await told(desk, incident, 2)), ['acknowledged', 'en-route']);
    });
  });

  test('a session that runs out in a dead spot loses nothing and repeats nothing', async () => {
    await onJob(setting, async ({ page, context, desk, incident }) => {
      await context.setOffline(true);
      await say(page, 'acknowledged');
      await context.clearCookies({ name: 'NAJDASESSION' });
      await context.setOffline(false);
      await page.getByRole('button', { name: t['terminal.sign-in.open'] }).click();
      assert.equal(await page.locator('input[name=login]').inputValue(), 'd1');
      // Until then what is said waits with the rest.
      await say(page, 'en-route');
      assert.deepEqual(await desk.progress(incident), []);
      await page.locator('input[name=password]').fill(setting.room.user('d1').password);
      await page.keyboard.press('Enter');
      assert.deepEqual(steps(await told(desk, incident, 2)), ['acknowledged', 'en-route']);
      await nothingWaits(page);
    });
  });

  test('what one person said waits for him: another on the same device sees whose it is and does not send it', async () => {
    await onJob(setting, async ({ page, context, desk, incident }) => {
      await context.setOffline(true);
      await say(page, 'acknowledged');
      await page.getByRole('button', { name: t['terminal.menu'] }).click();
      await page.getByRole('button', { name: t['console.sign-out'] }).click();
      await page.getByText(/تبقى على هذا الجهاز/).waitFor();
      await page.getByRole('button', { name: t['terminal.leave.anyway'] }).click();
      await context.setOffline(false);

      await signInCrew(page, setting.room.user('e1'));
      const others = page.locator('details', { hasText: /حالة واحدة لشخص آخر/ });
      await others
        .locator('li', { hasText: 'd1' })
        .filter({ hasText: t['console.step.acknowledged'] })
        .waitFor();
      assert.deepEqual(await desk.progress(incident), []);
      await say(page, 'acknowledged');
      await until(async () => (await desk.progress(incident)).length > 0);
      await page.locator('header .line strong').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t['terminal.menu'] }).click();
      await page.getByRole('button', { name: t['console.sign-out'] }).click();

      // Its owner comes back: it goes out, and the room says why it does not take it any more.
      await signInCrew(page, setting.room.user('d1'));
      await page.getByRole('button', { name: t['terminal.outbox.read'] }).click();
      await page.locator('.refused').waitFor({ state: 'detached' });
      assert.deepEqual(
        (await desk.progress(incident)).map(({ actor, progress }) => [actor, progress]),
        [['e1', 'acknowledged']],
      );
    });
  });

  test('what the room refuses is shown with the reason, and the rest goes on', async () => {
    await onJob(setting, async ({ page, context, desk, incident }) => {
      await context.setOffline(true);
      await say(page, 'on-scene');
      await desk.command('recall-unit', { incident, unit: 'D1' });
      await context.setOffline(false);
      const told = page.locator('.refused');
      await told.waitFor();
      const words = await told.textContent();
      assert.ok(words.includes(t['refusal.unit-not-on-mission']), words);
      await page.reload();
      await told.waitFor();
      await page.getByRole('button', { name: t['terminal.outbox.read'] }).click();
      await told.waitFor({ state: 'detached' });
      await page.getByText(t['console.patrol.none']).waitFor();
    });
  });

  test('a clock that is wrong is said, and the times that are sent are right all the same', async () => {
    const wishes = {
      script: () => {
        const right = Date.now;
        Date.now = () => right() - 90_000;
      },
    };
    await onJob(
      setting,
      async ({ page, desk, incident }) => {
        await page.locator('.told.bad').waitFor();
        await say(page, 'acknowledged');
        const [{ happenedAt, at }] = await told(desk, incident, 1);
        assert.ok(Math.abs(Date.parse(happenedAt) - Date.parse(at)) < 5_000, `${happenedAt} ${at}`);
      },
      wishes,
    );
  });
}
