// What comes from outside is hostile: it stays text, and a script that gets in all the same is dead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, openPage } from './browser.mjs';
import { signInAtDesk, userOf } from './desk.mjs';

const HOSTILE = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`;

/** Sends as the page's own person; gives what the server said. */
const post = (page, path, body) =>
  page.evaluate(
    async ([where, what]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
      const answer = await fetch(where, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
        body: JSON.stringify(what),
      });
      return answer.json();
    },
    [path, body],
  );

const read = (page, path) => page.evaluate(async (where) => (await fetch(where)).json(), path);

/** A call whose every word is hostile, with an incident; gives the incident's number. */
async function hostileIncident(page, room) {
  const send = (type, body) =>
    post(page, `/api/rooms/${room}/commands`, { id: crypto.randomUUID(), type, ...body });
  const { lat, lon } = (await read(page, `/api/rooms/${room}/board`)).units.find(
    (unit) => unit.position,
  ).position;
  const { call } = await send('take-call', { caller: { name: HOSTILE, number: '0600 00 00 66' } });
  const { response } = await read(page, `/api/rooms/${room}/settings`);
  const place = { lat, lon, label: HOSTILE };
  const { incident } = await send('open-incident', {
    call,
    nature: response.natures[0].code,
    place,
    text: HOSTILE,
  });
  return incident;
}

export function hostileStories(setting) {
  test('what a caller says stays text wherever it is shown', async () => {
    const { demo, browser } = setting;
    await onPage(browser, demo.url, { language: 'fr' }, async (page) => {
      await signInAtDesk(page, userOf(demo, 'dispatcher'));
      const incident = await hostileIncident(page, demo.rooms[0]);

      await page
        .locator('#queue li', { hasText: `${incident}` })
        .first()
        .click();
      await page.locator('#incident-pane').getByText(HOSTILE).first().waitFor();

      assert.equal(await page.locator('img[src=x], img[onerror]').count(), 0);
      assert.equal(await page.evaluate(() => window.hit), undefined);
    });
  });

  test('the policy lets no foreign script run, were one to get into the page', async () => {
    const { demo, browser } = setting;
    const { page, context, wrong } = await openPage(browser, demo.url);
    try {
      const policy = (await page.request.get(demo.url)).headers()['content-security-policy'];
      assert.match(policy, /default-src 'self'/);
      assert.doesNotMatch(policy, /script-src|unsafe-eval|https?:|\*/);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hit = 1';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.hit = 1">');
      });
      await assert.rejects(page.waitForFunction(() => window.hit, null, { timeout: 2000 }));
      assert.ok(
        wrong.length > 0,
        'the breach is told on the console, where each story would see it',
      );
    } finally {
      await context.close();
    }
  });
}
