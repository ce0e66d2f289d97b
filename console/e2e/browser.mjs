// A real browser, watched: nothing may leave the machine, break the policy or throw.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

// Works headless, as root and without a graphics card, and keeps the browser itself off the network.
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With more switches, where a story needs them. */
export const openBrowser = (...more) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...SWITCHES, ...more],
  });

const POLICY = /content security policy|refused to/i;

/** A page of its own (no cookies of others) in one language, with a list of what went wrong. */
export async function openPage(browser, url, wishes = {}) {
  const { language = 'ar', theme = 'dark', size, path = '/', script } = wishes;
  const context = await browser.newContext({ viewport: size ?? { width: 1366, height: 768 } });
  const kept = { 'najda.language': language, 'najda.theme': theme };
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values)) localStorage[name] ??= value;
  }, kept);
  if (script !== undefined) await context.addInitScript(script);
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`thrown: ${error.stack}`));
  page.on('console', (line) => POLICY.test(line.text()) && wrong.push(line.text()));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    const own = asked.origin === url || asked.protocol === 'blob:' || asked.protocol === 'data:';
    if (!own) wrong.push(`outside request: ${asked.origin}`);
  });
  page.setDefaultTimeout(60_000);
  await page.goto(url + path);
  return { page, context, wrong };
}

/** Runs a story on a page of its own and then asks that nothing went wrong on it. */
export async function onPage(browser, url, wishes, story) {
  const { page, context, wrong } = await openPage(browser, url, wishes);
  try {
    await story(page, context);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}
