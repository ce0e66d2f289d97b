// What people do at a desk, in the words of the screen; each by its accessible name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEFINITIONS = join(import.meta.dirname, '../../definitions/texts');

/** The texts of a language, to find things by what a person reads. */
export const textsOf = (language) =>
  JSON.parse(readFileSync(join(DEFINITIONS, `${language}.json`), 'utf8'));

/** Named by unit, or for the whole server; everybody else by room. */
const OF_NO_ROOM = ['patrol', 'administrator'];

/** The credentials of somebody in one of the demo's rooms. */
export function userOf(demo, role, room = demo.rooms[0]) {
  const user = demo.users.find(
    (one) => one.role === role && (OF_NO_ROOM.includes(role) || one.name === `${role}-${room}`),
  );
  if (!user) throw new Error(`the demo has no ${role} in ${room}`);
  return user;
}

/** The credentials of somebody by his login. */
export const userNamed = (demo, name) => demo.users.find((one) => one.name === name);

export async function signIn(page, user) {
  await page.locator('input[name=login]').fill(user.name);
  await page.locator('input[name=password]').fill(user.password);
  await page.keyboard.press('Enter');
}

/** Signs somebody in who goes on to a page: once the server has answered. */
export async function signInForPages(page, user) {
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  await signIn(page, user);
  await answered;
}

export async function signInAtDesk(page, user) {
  await signIn(page, user);
  await page.locator('#units li').first().waitFor();
}

/** Types an order at the command line and presses Enter. */
export async function order(page, words) {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Number of the incident that the pane shows. */
export async function shownIncident(page) {
  const head = page.locator('#incident-pane .pane-title bdi').first();
  return Number((await head.textContent()).replace('#', ''));
}

/** Waits until the timeline says that a unit has reached the incident. */
export async function onScene(page, t) {
  const timeline = page.locator('#incident-pane ol');
  await timeline.getByText(t['console.status.on-scene']).first().waitFor({ timeout: 120_000 });
}
