// The real thing to drive: a running demo named by NAJDA_DEMO, or one started here for these tests.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openBrowser } from './browser.mjs';

const LAUNCHER = join(import.meta.dirname, '../../najda');
/** People ring and units drive this much faster than life, so that a test need not wait. */
const SPEED = '12';
const START_MILLIS = 300_000;

/** Resolves with the first line on stdout; rejects when the program ends or says nothing. */
function firstLine(demo) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('the demo was not ready in time')),
      START_MILLIS,
    );
    let heard = '';
    demo.stdout.on('data', (piece) => {
      heard += piece;
      if (!heard.includes('\n')) return;
      clearTimeout(late);
      resolve(heard.split('\n')[0]);
    });
    demo.once('error', reject);
    demo.once('exit', (code) =>
      reject(new Error(`the demo ended before it was ready (exit ${code})`)),
    );
  });
}

function ended(demo) {
  return demo.exitCode !== null
    ? Promise.resolve()
    : new Promise((done) => demo.once('exit', done));
}

/** Gives the demo's url and users, and how to end it. */
export async function openDemo() {
  const running = process.env.NAJDA_DEMO;
  if (running)
    return { ...JSON.parse(await readFile(running, 'utf8')), close: async () => undefined };
  const data = await mkdtemp(join(tmpdir(), 'najda-e2e-'));
  const demo = spawn(LAUNCHER, ['demo', '--port', '0', '--data', data, '--speed', SPEED], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async () => {
    demo.kill('SIGTERM');
    await ended(demo);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await firstLine(demo);
    return { ...JSON.parse(await readFile(join(data, 'demo.json'), 'utf8')), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** The demo and a browser, there from a suite's first story to its last. */
export function demoSetting() {
  const setting = {};
  before(async () => {
    setting.demo = await openDemo();
    setting.browser = await openBrowser();
  });
  after(async () => {
    await setting.browser?.close();
    await setting.demo?.close();
  });
  return setting;
}
