import { test } from 'node:test';
import { expectNoBarriers } from './accessibility.mjs';
import { onPage } from './browser.mjs';
import { openInTheMiddle, order, sendSomebody, WORDS } from './by-command-line.mjs';
import { signIn, signInAtDesk, textsOf, userOf } from './desk.mjs';

const ar = textsOf('ar');
const fr = textsOf('fr');

export function dangerStories(setting) {
  test('a crew in danger is before everybody’s eyes, taken on by name and ended in a word', async () => {
    const { demo, browser } = setting;
    const room = demo.rooms[1];
    const taker = userOf(demo, 'call-taker', room);
    await onPage(browser, demo.url, { language: 'ar' }, async (page) => {
      const { incident } = await openInTheMiddle(page, userOf(demo, 'supervisor', room));
      const unit = await sendSomebody(page, WORDS.ar, incident);
      await onPage(browser, demo.url, { language: 'fr', theme: 'light' }, async (colleague) => {
        await signInAtDesk(colleague, taker);
        await order(page, `استغاثة ${unit}`);
        const banner = colleague.locator('section[role=alert]', { hasText: unit });
        await banner.waitFor();
        await expectNoBarriers(colleague, 'crew in danger, alarms; French, light');
        await expectNoBarriers(page, 'crew in danger, alarms; Arabic, dark');

        await banner.getByRole('button', { name: fr['console.alarms.acknowledge'] }).click();
        await page.locator('section[role=alert]').getByText(taker.name).first().waitFor();
        await onPage(browser, demo.url, { language: 'en' }, async (wall) => {
          await signIn(wall, userOf(demo, 'wallboard', room));
          await wall.locator('section[role=alert]', { hasText: unit }).waitFor();
          await expectNoBarriers(wall, 'the wallboard with a crew in danger');
        });
        await page.getByRole('button', { name: ar['console.panic.end.exercise'] }).click();
        await banner.waitFor({ state: 'detached' });
      });
    });
  });
}
