// Keeps the terminal's own files on the device, so that it opens without a line. What is typed lies
// in IndexedDB, which no version of these files touches; maps lie in caches of their own.

interface Shell {
  version: string;
  files: string[];
}
/** Put in by the build: all files of this version. */
declare const __SHELL__: Shell;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const worker = self as unknown as Worker;
const PREFIX = 'najda-shell-';
const { version, files } = __SHELL__;
const OWN = PREFIX + version;
const PAGE = '/terminal/';

async function keep(): Promise<void> {
  const cache = await caches.open(OWN);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(OWN);
  const wanted = request.mode === 'navigate' ? PAGE : request;
  return (await cache.match(wanted)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// A new version waits until whoever works says so, or until the terminal was closed.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const own = origin === location.origin && pathname.startsWith(PAGE);
  if (own && request.method === 'GET') event.respondWith(answer(request));
});
