// One walk for each role, in Arabic: somebody of it signs in, does the one thing the role is for and
// finds the registers closed that it has no grant for, on the pages and by the API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enrol } from './access.mjs';
import { expectNoBarriers } from './accessibility.mjs';
import { textsOf, userNamed, userOf } from './desk.mjs';
import { OFFICES, Stage, cast, livesOf, registers, take, yaml } from './lives.mjs';

const t = textsOf('ar');

/** What each role is for: an act in a register, as the examples tell it, or a page of its own. */
const PURPOSES = {
  'custody-officer': ['custody', 'open'],
  investigator: ['cases', 'record'],
  'station-chief': ['custody-places', 'open'],
  prosecutor: ['custody', 'extend'],
  doctor: ['health', 'treat'],
  clerk: ['cases', 'record'],
  inspector: ['controls', 'plan'],
  'cell-officer': ['women-care', 'take-up'],
  'committee-member': ['custody-places', 'visit'],
  'complaints-clerk': ['complaints', 'receive'],
  'council-secretary': ['council', 'convene'],
  'personnel-officer': ['discipline', 'open-file'],
  'social-officer': ['social-aid', 'ask'],
  paymaster: ['laboratory-credits', 'open'],
  nurse: ['health', 'open'],
  psychologist: ['psychotechnical-tests', 'convene'],
  'equipment-officer': ['equipment', 'acquire'],
  'fleet-officer': ['fleet', 'acquire'],
  'communication-officer': ['communication', 'draft'],
  'project-officer': ['programme', 'plan'],
  'data-protection-officer': readLooks,
  statistician: count,
  director: readEditions('direction-1'),
  publisher: readEditions('publication-1'),
  administrator: seeNoRegister,
};

/** The shortest way to an act: the steps of an example that lead to it, the last one by the role. */
function wayTo(role, register, act) {
  const ways = livesOf(register)
    .map((life) => ({ life, at: life.steps.findIndex((step) => step.do === act) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  const own = ways.find(({ life, at }) => life.steps[at].as.includes(role)) ?? ways[0];
  const steps = own.life.steps.slice(0, own.at + 1);
  return { ...own.life, steps: [...steps.slice(0, -1), { ...steps.at(-1), as: [role] }] };
}

/** Does the act that a role is for; gives whoever did it, on his page. */
async function act(stage, demo, role, [register, key]) {
  const life = wayTo(role, register, key);
  const people = cast(life);
  let page;
  let record;
  for (const [done, step] of life.steps.entries()) {
    ({ page, record } = await take(stage, demo, register, step, people.get(step.by), record));
    await page.locator('.entries > li').nth(done).waitFor();
  }
  await expectNoBarriers(page, 'record');
  return people.get(life.steps.at(-1).by).person;
}

async function readLooks(stage, demo) {
  const page = await stage.of('dpd-1');
  await enrol(page, userNamed(demo, 'dpd-1'));
  await page.goto(`${demo.url}/oversight/looks?language=ar`);
  await page.locator('#reason').fill('مراقبة دورية');
  await page.keyboard.press('Enter');
  await page.locator('table, .nothing').first().waitFor();
  await expectNoBarriers(page, 'looks');
  return 'dpd-1';
}

/** Counts what was known on a day, of a register whose records say nothing of people to him. */
async function count(stage, demo) {
  const page = await stage.of('statistique-1');
  await page.goto(`${demo.url}/registers/cases?language=ar`);
  await page.locator('details.narrowing summary').press('Enter');
  await page.locator('#f-state').selectOption('');
  await page.locator('#f-asOf').fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: t['register.list.search'] }).press('Enter');
  await page.locator('.found, .nothing').first().waitFor();
  await expectNoBarriers(page, 'list as of a day');
  assert.equal(await page.getByRole('button', { name: t['register.export'] }).count(), 0);
  return 'statistique-1';
}

/** Sees which editions of the annual review there are; begins none. */
function readEditions(person) {
  return async (stage, demo) => {
    const page = await stage.of(person);
    await page.goto(`${demo.url}/review?language=ar`);
    await page.locator('.nothing, table').first().waitFor();
    await expectNoBarriers(page, 'editions');
    assert.equal(await page.locator('form[action$="/review/begin"]').count(), 0);
    return person;
  };
}

async function seeNoRegister(stage, demo) {
  const { name } = userOf(demo, 'administrator');
  const page = await stage.of(name);
  await page.goto(`${demo.url}/registers?language=ar`);
  await page.getByText(t['register.none']).waitFor();
  return name;
}

/** The registers that nobody of somebody's roles has a grant for. */
function closedTo(person) {
  const roles = OFFICES.filter((one) => one.person === person).map((one) => one.role);
  return registers().filter((register) =>
    yaml('registers', `${register}.yaml`).access.every((grant) => !roles.includes(grant.role)),
  );
}

async function findClosed(page, demo, register) {
  await page.goto(`${demo.url}/registers?language=ar`);
  await expectNoBarriers(page, 'registers');
  assert.equal(await page.locator(`a[href="/registers/${register}"]`).count(), 0, register);

  const { acts } = yaml('registers', `${register}.yaml`);
  const [opening] = Object.entries(acts).find(([, each]) => each.from === undefined);
  for (const path of ['', `/new?act=${opening}&unit=station-1`, '/2026-000001']) {
    const answer = await page.goto(`${demo.url}/registers/${register}${path}`);
    assert.equal(answer.status(), 404, `${register}${path}`);
  }
  await page.getByRole('heading', { name: t['refusal.not-found'] }).waitFor();
  await expectNoBarriers(page, 'a closed door');

  const api = `${demo.url}/api/registers/${register}/records`;
  assert.equal((await page.request.get(api)).status(), 404);
  const cookies = await page.context().cookies();
  const begun = await page.request.post(api, {
    headers: { 'X-XSRF-TOKEN': cookies.find((one) => one.name === 'XSRF-TOKEN').value },
    data: {
      id: crypto.randomUUID(),
      act: opening,
      unit: 'station-1',
      at: new Date().toISOString(),
      values: {},
    },
  });
  assert.equal(begun.status(), 404);
}

export function walkStories(setting) {
  for (const role of Object.keys(yaml('roles.yaml').roles)) {
    test(`a walk of the role ${role}: what it is for, and what is closed to it, in Arabic`, async () => {
      const stage = new Stage(setting);
      const { demo } = setting;
      const purpose = PURPOSES[role];
      assert.ok(purpose, `nobody said what ${role} is for`);
      try {
        const person = Array.isArray(purpose)
          ? await act(stage, demo, role, purpose)
          : await purpose(stage, demo);
        const [closed] = closedTo(person);
        assert.ok(closed, `every register is open to ${person}`);
        await findClosed(await stage.of(person), demo, closed);
      } finally {
        await stage.close();
      }
    });
  }
}
