// How smooth the map stays while many units move each second, in a real browser: frames a second as
// JSON. `node e2e/measure-frames.mjs [units] [seconds]`, on the demo that NAJDA_DEMO names or one
// started for it. The console, its map and the demo's stream are real; the further units are put
// into what the page hears, because no demo has a thousand.
import { openBrowser, openPage } from './browser.mjs';
import { openDemo } from './demo.mjs';
import { signInAtDesk, userOf } from './desk.mjs';

const [units = 1000, seconds = 20] = process.argv.slice(2).map(Number);

/** Runs in the page before the console does: each second every further unit is elsewhere. */
function addMovingUnits(count) {
  // Without it each window has a stream of its own, which is read here.
  delete globalThis.SharedWorker;
  const plainFetch = globalThis.fetch;
  const round = () => Date.now() / 1000;
  let middle;
  const position = (i, at) => ({
    lat: middle.lat + 0.02 * Math.sin(i * 7.3) + 0.001 * Math.sin(at / 9 + i),
    lon: middle.lon + 0.025 * Math.sin(i * 3.1) + 0.001 * Math.cos(at / 9 + i),
    at: new Date().toISOString(),
    basis: 'fresh',
    speed: 8,
    heading: (at * 3 + i * 11) % 360,
  });
  const moved = () =>
    Array.from({ length: count }, (_, i) => ({ id: `X${i}`, ...position(i, round()) }));

  async function withUnits(answer) {
    const board = await answer.json();
    const pattern = board.units[0];
    middle = board.units.find((unit) => unit.position).position;
    board.units.push(...moved().map(({ id, ...place }) => ({ ...pattern, id, position: place })));
    return new Response(JSON.stringify(board), answer);
  }

  function withMoves(answer) {
    const encoder = new TextEncoder();
    let timer;
    const moving = new TransformStream({
      start(stream) {
        timer = setInterval(() => {
          const data = JSON.stringify({ units: moved() });
          stream.enqueue(encoder.encode(`event: positions\ndata: ${data}\n\n`));
        }, 1000);
      },
      flush: () => clearInterval(timer),
    });
    return new Response(answer.body.pipeThrough(moving), answer);
  }

  globalThis.fetch = async (request, options) => {
    const answer = await plainFetch(request, options);
    const { pathname } = new URL(request.url ?? request, location.href);
    if (!answer.ok) return answer;
    if (pathname.endsWith('/board')) return withUnits(answer);
    return pathname.endsWith('/events') ? withMoves(answer) : answer;
  };
}

/** Runs in the page: when each frame came, in milliseconds from the one before. */
const frameMillis = (forMillis) =>
  new Promise((done) => {
    const gaps = [];
    const began = performance.now();
    let before = began;
    requestAnimationFrame(function next(now) {
      gaps.push(now - before);
      before = now;
      if (now - began < forMillis) requestAnimationFrame(next);
      else done(gaps);
    });
  });

const demo = await openDemo();
const browser = await openBrowser();
try {
  const script = `(${addMovingUnits})(${units})`;
  const { page } = await openPage(browser, demo.url, { script });
  await signInAtDesk(page, userOf(demo, 'dispatcher'));
  await page.locator('#map canvas').waitFor();
  const shown = await page.locator('#units li').count();
  const gaps = (await page.evaluate(frameMillis, seconds * 1000)).slice(1).sort((a, b) => a - b);
  const at = (share) => Math.round(gaps[Math.floor((gaps.length - 1) * share)]);
  const framesASecond = Math.round((gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1000);
  const millis = { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) };
  console.log(JSON.stringify({ unitsMovingEachSecond: units, shown, framesASecond, millis }));
} finally {
  await browser.close();
  await demo.close();
}
