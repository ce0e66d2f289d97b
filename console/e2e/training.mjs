import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { order, signIn, textsOf, userOf } from './desk.mjs';

const t = textsOf('ar');

/** Makes the training room of a room by the pages of the settings, if there is none. */
export async function makeTrainingRoom(page, room) {
  await page.goto(new URL('/settings', page.url()).href);
  const make = page.locator(`form:has(input[value="${room}"]) button`);
  if ((await make.count()) > 0) await make.click();
}

async function takeIn(page, room, trainee) {
  await page.goto(new URL(`/settings/training-${room}/list/users/row`, page.url()).href);
  const field = (name) => page.locator(`[id="f-${name}"]`);
  await field('login').fill(trainee.name);
  await field('name').fill('متدرب');
  await page.getByLabel(t['console.role.call-taker']).check();
  await page.getByRole('button', { name: t['settings.save'] }).click();
  await page.getByText(t['settings.saved']).waitFor();
}

/** What lies across the whole screen. */
const watermark = (page) =>
  page.evaluate(() => getComputedStyle(document.documentElement, '::after').content);

/** Last of all: its people have two rooms afterwards. */
export function trainingStories(setting) {
  test('a trainer starts an exercise; a simulated caller rings and speaks to the trainee who answers', async () => {
    const { demo, browser } = setting;
    const [room] = demo.rooms;
    const trainee = userOf(demo, 'call-taker');
    await onPage(browser, demo.url, {}, async (trainer) => {
      await signIn(trainer, userOf(demo, 'administrator'));
      await trainer.locator('input[name=login]').waitFor({ state: 'detached' });
      await makeTrainingRoom(trainer, room);
      await takeIn(trainer, room, trainee);
      await trainer.goto(`${demo.url}/rooms/training-${room}`);
      await trainer.locator('#units li').first().waitFor();
      await order(trainer, 'تمرين');
      await expectNoBarriers(trainer, 'the choice of an exercise');
      await trainer.getByRole('button', { name: t['console.exercise.begin'] }).click();

      await onPage(browser, demo.url, { path: `/rooms/training-${room}` }, async (page) => {
        await signIn(page, trainee);
        await page.getByText(t['training.band']).waitFor();
        assert.ok((await watermark(page)).includes(t['training.mark']));
        await trainer.getByRole('button', { name: t['console.exercise.ring'] }).first().click();
        await page
          .getByRole('region', { name: t['console.ringing.title'] })
          .getByRole('listitem')
          .first()
          .waitFor();
        await page.keyboard.press('F2');
        const voice = page.getByRole('region', { name: t['console.exercise.caller'] });
        await voice.getByRole('listitem').nth(1).waitFor();
        await expectNoBarriers(page, 'a simulated call');
      });

      await trainer.keyboard.press('Escape');
      await order(trainer, 'اختم');
      await trainer.locator('#debrief-title').waitFor();
      await expectNoBarriers(trainer, 'a debrief');
    });
  });
}
