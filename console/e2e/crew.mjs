// A crew at its terminal, and the dispatcher who sends it, in the room of gueliz.mjs.
import { randomUUID } from 'node:crypto';
import { request } from 'playwright-core';
import { openPage } from './browser.mjs';

export const PHONE = { width: 390, height: 844 };
export const TABLET = { width: 1180, height: 820 };
const ROOM = '/api/rooms/gueliz';
const PLACE = { lat: 31.636, lon: -8.009, label: 'Avenue 7' };

/** Somebody who speaks with the server by himself, without a screen. */
export async function openDesk({ room }, login = 's.idrissi') {
  const http = await request.newContext({ baseURL: room.url, ignoreHTTPSErrors: true });
  const ask = async (method, path, data) => {
    const { cookies } = await http.storageState();
    const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
    return http.fetch(path, { method, data, headers: { 'X-XSRF-TOKEN': token } });
  };
  const user = room.user(login);
  const enter = async () => {
    await ask('GET', '/api/session');
    await ask('POST', '/api/session', { login: user.name, password: user.password });
  };
  // Sessions end with a server that is killed.
  const send = async (method, path, data) => {
    let answer = await ask(method, path, data);
    if (answer.status() === 401) {
      await enter();
      answer = await ask(method, path, data);
    }
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const command = (type, fields) =>
    send('POST', `${ROOM}/commands`, { id: randomUUID(), type, ...fields });
  return {
    command,
    send,
    /** Sends the unit to a new incident; resolves with its number. */
    async job(unit, text = 'رجل يحمل سكينًا قرب السوق') {
      const { incident } = await command('open-incident', {
        nature: 'robbery',
        place: PLACE,
        text,
      });
      await command('send-units', { incident, units: [unit] });
      return incident;
    },
    /** What the journal says of a unit's progress, in order. */
    async progress(incident) {
      const { timeline } = await send('GET', `${ROOM}/incidents/${incident}`);
      return timeline.filter(({ type }) => type === 'unit-progressed');
    },
    /** Nothing is left to do for the unit. */
    async free(unit) {
      const { units } = await send('GET', `${ROOM}/board`);
      const { incident } = units.find(({ id }) => id === unit);
      if (incident !== undefined) await command('recall-unit', { incident, unit });
    },
    /** What is no JSON. */
    text: async (path) => (await ask('GET', path)).text(),
    terminals: () => send('GET', `${ROOM}/terminals`),
    end: (id) => send('DELETE', `${ROOM}/terminals/${id}`),
    close: () => http.dispose(),
  };
}

const LONGEST_MILLIS = 60_000;

/** Waits until this holds, asking again and again; fails when it never does. */
export async function until(holds) {
  const started = Date.now();
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() - started > LONGEST_MILLIS) throw new Error(`never held: ${holds}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

export async function signInCrew(page, { name, password }) {
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('header h1').waitFor();
}

/** A terminal in somebody's hands, ready to be used without a line; in nobody's for null. */
export async function openTerminal({ room, browser }, login = 'd1', wishes = {}) {
  const opened = await openPage(browser, room.url, { size: PHONE, path: '/terminal/', ...wishes });
  if (login !== null) {
    await signInCrew(opened.page, room.user(login));
    await opened.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  }
  return opened;
}
