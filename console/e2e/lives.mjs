// One whole life in each register, in Arabic, as its examples tell it: each act by somebody of the
// office that may do it, on the pages, and no page with a barrier.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { expectNoBarriers } from './accessibility.mjs';
import { openPage } from './browser.mjs';
import { signInForPages, textsOf, userNamed } from './desk.mjs';

const t = textsOf('ar');
const DEFINITIONS = join(import.meta.dirname, '../../definitions');
const EXAMPLES = '.examples.yaml';

const text = (...path) => readFileSync(join(DEFINITIONS, ...path), 'utf8');
export const yaml = (...path) => parse(text(...path), { schema: 'failsafe' });
const rows = (file) =>
  text('directory-example', file)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Who holds which office, from the directory that the demo works with. */
export const OFFICES = rows('postings.csv').map(([person, unit, role]) => ({ person, unit, role }));

export const registers = () =>
  readdirSync(join(DEFINITIONS, 'registers'))
    .filter((file) => file.endsWith(EXAMPLES))
    .map((file) => file.slice(0, -EXAMPLES.length));

/** The examples of a register, without what is refused in them. */
export const livesOf = (register) =>
  yaml('registers', register + EXAMPLES).examples.map((life) => ({
    ...life,
    steps: life.steps.filter((step) => step.refused === undefined),
  }));

/**
 * One person for each of an example's people: somebody of that office who is no other of them, where
 * it can be of the unit where the life begins.
 */
export function cast(life) {
  const parts = new Map();
  for (const { by, as } of life.steps) {
    if (parts.has(by)) continue;
    const taken = [...parts.values()].map((one) => one.person);
    const free = OFFICES.filter((one) => as.includes(one.role) && !taken.includes(one.person));
    const [first] = parts.values();
    const found = free.find((one) => one.unit === first?.unit) ?? free[0];
    assert.ok(found, `nobody of the demo is ${as}`);
    parts.set(by, found);
  }
  return parts;
}

/** Pages of people, each signed in once. */
export class Stage {
  #setting;
  #pages = new Map();
  #records = new Map();

  constructor(setting) {
    this.#setting = setting;
  }

  async of(person) {
    const { demo, browser } = this.#setting;
    if (!this.#pages.has(person)) {
      const opened = await openPage(browser, demo.url, { language: 'ar', theme: 'light' });
      await signInForPages(opened.page, userNamed(demo, person));
      opened.page.setDefaultTimeout(20_000);
      this.#pages.set(person, opened);
    }
    return this.#pages.get(person).page;
  }

  /** A record of a register, which is begun the first time. */
  async recordIn(register, begin) {
    if (!this.#records.has(register)) this.#records.set(register, await begin());
    return this.#records.get(register);
  }

  async close() {
    for (const { context, wrong } of this.#pages.values()) {
      assert.deepEqual(wrong, []);
      await context.close();
    }
  }
}

/** Says why, where a record asks for it. */
async function seeRecord(page) {
  const reason = page.locator('#reason');
  await page.locator('.entries, #reason, .fault, .trouble').first().waitFor();
  const faults = await page.locator('.fault, .trouble').allInnerTexts();
  assert.deepEqual(faults, []);
  if (await reason.isVisible()) {
    await reason.fill('تتبع الملف');
    await page.getByRole('button', { name: t['register.why.open'] }).click();
  }
}

/** What an example names and the demo calls otherwise. */
const INSTEAD = { staff: 'garde-2', 'org-unit': 'station-1', room: 'north' };

/** A local time so many minutes before another. */
const minutesBefore = (local, minutes) =>
  new Date(Date.parse(`${local}Z`) - minutes * 60_000).toISOString().slice(0, 16);

/** How many of an act's moments are later than this one. */
const momentsAfter = (definition, asked, key) =>
  Object.entries(asked).filter(
    ([other, value]) => definition.fields[other].type === 'moment' && value > asked[key],
  ).length;

async function fill(page, definition, key, asked) {
  const value = asked[key];
  const { type } = definition.fields[key];
  const boxes = page.locator(`input[type=checkbox][name="f.${key}"]`);
  if ((await boxes.count()) > 0) {
    for (const one of value.split(','))
      await page.locator(`[name="f.${key}"][value="${one}"]`).check();
    return;
  }
  const input = page.locator(`[id="f-f.${key}"]`);
  if ((await input.evaluate((one) => one.tagName)) === 'SELECT') {
    const options = await input.locator('option').evaluateAll((all) => all.map((one) => one.value));
    await input.selectOption(options.includes(value) ? value : options.find((one) => one !== ''));
  } else if (type === 'moment') {
    const at = await page.locator('[id="f--at"]').inputValue();
    await input.fill(minutesBefore(at, momentsAfter(definition, asked, key)));
  } else {
    await input.fill(INSTEAD[type] ?? value);
  }
}

async function act(page, definition, step) {
  const { ar, from, needs = [] } = definition.acts[step.do];
  // Where a record begins, the unit stands behind the act.
  await page.locator('a.button', { hasText: ar }).first().click();
  await page.getByRole('button', { name: t['register.enter'] }).waitFor();
  const asked = { ...Object.fromEntries(needs.map((key) => [key, '1'])), ...step.with };
  // Where a record begins, its unit was chosen with the act.
  if (from === undefined) delete asked[definition['kept-at']];
  for (const key of Object.keys(asked)) await fill(page, definition, key, asked);
  await expectNoBarriers(page, `form of ${step.do}`);
  await page.getByRole('button', { name: t['register.enter'] }).click();
}

/** Does one step of a life, as its person; gives the record's address. */
export async function take(stage, demo, register, step, who, record) {
  const definition = yaml('registers', `${register}.yaml`);
  // Before anything else: a record to link to may have to be begun on the same person's page.
  const said = await linked(stage, demo, definition, step);
  const page = await stage.of(who.person);
  await page.goto(demo.url + (record ?? `/registers/${register}?language=ar`));
  if (record) await seeRecord(page);
  if (step.do) await act(page, definition, { ...step, with: said });
  else if (step.confirm)
    await page.getByRole('button', { name: t['register.confirm'] }).first().click();
  else throw new Error(`a step of ${register} that nobody can do here: ${Object.keys(step)}`);
  await seeRecord(page);
  return { page, record: new URL(page.url()).pathname };
}

/** What a step says, with records that are there in the place of those that examples name. */
async function linked(stage, demo, definition, step) {
  const said = { ...step.with };
  for (const key of Object.keys(said)) {
    const { type, register } = definition.fields[key];
    if (type === 'link')
      said[key] = await stage.recordIn(register, () => begin(stage, demo, register));
  }
  return said;
}

async function begin(stage, demo, register) {
  const [life] = livesOf(register);
  const [first] = life.steps;
  const { record } = await take(stage, demo, register, first, cast(life).get(first.by));
  return record.split('/').at(-1);
}

async function live(stage, demo, register) {
  const [life] = livesOf(register);
  const people = cast(life);
  let record;
  let page;
  for (const [done, step] of life.steps.entries()) {
    ({ page, record } = await take(stage, demo, register, step, people.get(step.by), record));
    await page.locator('.entries > li').nth(done).waitFor();
  }
  await expectNoBarriers(page, 'record');
  if (life.state) {
    const { ar } = yaml('registers', `${register}.yaml`).states[life.state];
    await page.locator('.lead', { hasText: ar }).first().waitFor();
  }
}

export function lifeStories(setting) {
  for (const register of registers()) {
    test(`a life in the register ${register}, in Arabic, without barriers`, async () => {
      const stage = new Stage(setting);
      try {
        await live(stage, setting.demo, register);
      } finally {
        await stage.close();
      }
    });
  }
}
