import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { expectNoBarriers } from './accessibility.mjs';
import { openInTheMiddle, order, sendSomebody, WORDS } from './by-command-line.mjs';
import { shownIncident, signInAtDesk, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');
const row = (page, unit) =>
  page.locator('#units li').filter({ has: page.getByText(unit, { exact: true }) });

/** A further incident beside the one in sight; gives its number. */
async function another(page, nature, place) {
  assert.ok(await order(page, 'nc'));
  assert.ok(await order(page, `op ${nature} ${place}`));
  return shownIncident(page);
}

/** Sends who is farthest away, so that nobody is there before the story has gone on. */
export async function sendFromAfar(page, room, incident) {
  for (let tries = 0; tries < 5; tries++) {
    const { ranked } = await page.evaluate(
      async (address) => (await fetch(address)).json(),
      `/api/rooms/${room}/incidents/${incident}/recommendation`,
    );
    const free = ranked.filter((row) => row.engagement === undefined);
    const [{ unit }] = free.toSorted((one, other) => (other.meters ?? 0) - (one.meters ?? 0));
    if (await order(page, `${WORDS.ar.send} ${unit} ${incident}`)) return unit;
  }
  return assert.fail('nobody could be sent');
}

export function missionStories(setting) {
  test('a busy unit has the next on its stack, is called away to something urgent, and undo gives it back', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      const { incident: first, place } = await openInTheMiddle(page, user);
      const next = await another(page, 'vandalism', place);
      const urgent = await another(page, 'robbery', place);
      const unit = await sendFromAfar(page, demo.rooms[1], first);

      assert.ok(await order(page, `تا ${unit} ${next}`), 'next');
      assert.ok(await order(page, `عج ${unit} ${urgent}`), 'called away');

      const left = page.locator(`#incident-${first}`);
      await left.getByText(t['console.queue.left']).waitFor();
      await row(page, unit).getByText('+2').waitFor();
      await order(page, `i ${first}`);
      await page.getByText(t['console.waiting.interrupted']).first().waitFor();
      await page.getByText(t['console.mission.interrupted']).first().waitFor();

      assert.ok(await order(page, 'undo'));
      await row(page, unit).getByText(`#${first}`).waitFor();
      await row(page, unit).getByText('+1').waitFor();
    });
  });

  test('a status told by radio, a recall with its reason, back-up, an incident of a unit’s own, and why not', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      const { incident } = await openInTheMiddle(page, user);
      const pane = page.locator('#incident-pane');
      const timeline = pane.locator('ol').last();
      // Each told at once: the simulated crew reports too, and is on scene before long.
      const unit = await sendSomebody(page, WORDS.ar, incident);
      assert.ok(await order(page, `s ${unit} cl`), 'cleared by radio');
      await timeline.getByText(t['console.timeline.by-radio'], { exact: true }).waitFor();

      const other = await sendSomebody(page, WORDS.ar, incident);
      assert.ok(await order(page, `r ${other} إصابة أحد أفراد الدورية`), 'recalled, and why');
      await timeline.getByText('إصابة أحد أفراد الدورية').waitFor();

      await pane.getByRole('button', { name: t['console.backup.ask.urgent'] }).click();
      await page.locator(`#incident-${incident} .urgent`).waitFor();
      await page.locator('#recommendation li[aria-selected=true]').nth(1).waitFor();

      const third = await sendSomebody(page, WORDS.ar, incident);
      await pane.getByRole('searchbox', { name: t['console.why-not.find'] }).fill(third);
      await pane.locator('[aria-live] p').filter({ hasText: third }).waitFor();
      assert.ok(await order(page, `r ${third}`), 'recalled');
      assert.ok(await order(page, `self ${third} vandalism`), 'self-initiated');
      await pane.getByText(t['console.mission.self-initiated'], { exact: true }).waitFor();
    });
  });

  test('an incident that moves goes along with its unit, in sight of all, until somebody ends it', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const user = userOf(demo, 'supervisor', demo.rooms[1]);
      const { incident } = await openInTheMiddle(page, user);
      const pane = page.locator('#incident-pane');
      const unit = await sendFromAfar(page, demo.rooms[1], incident);

      assert.ok(await order(page, `طر ${unit} ${incident}`), 'follows');
      await pane.getByRole('button', { name: t['console.follow.stop'] }).waitFor();
      const carried = t['console.event.incident-carried'].split('{')[0].trim();
      await pane.locator('ol').last().getByText(carried).first().waitFor();
      await expectNoBarriers(page, 'an incident that moves');

      await pane.getByRole('button', { name: t['console.follow.stop'] }).click();
      await pane.getByText(t['console.follow.begin']).waitFor();
    });
  });

  test('an incident goes from one room to another: offered, taken there, and confirmed here', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'ar' }, async (here) => {
      const { incident } = await openInTheMiddle(here, userOf(demo, 'supervisor', demo.rooms[1]));
      const pane = here.locator('#incident-pane');
      const receivers = pane.getByRole('combobox', { name: t['console.transfer.offer'] });
      await receivers.focus();
      await receivers
        .locator(`option[value="room:${demo.rooms[0]}"]`)
        .waitFor({ state: 'attached' });
      await receivers.selectOption(`room:${demo.rooms[0]}`);
      await pane.getByRole('textbox', { name: t['console.transfer.reason'] }).fill('في مجالكم');
      await here.keyboard.press('Enter');
      await pane.getByRole('button', { name: t['console.transfer.withdraw'] }).waitFor();

      await onPage(browser, demo.url, { language: 'fr' }, async (there) => {
        const f = textsOf('fr');
        await signInAtDesk(there, userOf(demo, 'supervisor', demo.rooms[0]));
        const offers = there.getByRole('region', { name: f['console.offer.title'] });
        await offers.getByText('في مجالكم').waitFor();
        await expectNoBarriers(there, 'an offer of another room');
        await offers.getByRole('button', { name: f['console.offer.take'] }).click();
        await offers.waitFor({ state: 'detached' });
      });
      const confirmed = t['console.event.transfer-confirmed'];
      await pane.locator('ol').last().getByText(confirmed, { exact: true }).waitFor();
      await expectNoBarriers(here, 'an incident that another room has');
      await pane.getByText(`#${incident}`).first().waitFor();
    });
  });
}
