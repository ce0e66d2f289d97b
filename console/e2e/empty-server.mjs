// A server with an empty database and one imported map, as whoever installs Najda has it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LAUNCHER = join(import.meta.dirname, '../../najda');
/** Real streets; they lie beside the repository's folder and not in it. */
export const MARRAKECH = join(import.meta.dirname, '../../../shared/roads/marrakech-gueliz.osm.gz');

export const hasMarrakech = () => existsSync(MARRAKECH);

const run = (args) =>
  new Promise((done, failed) => {
    const process = spawn(LAUNCHER, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    process.once('error', failed);
    process.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`najda ${args[0]} ended with ${code}`)),
    );
  });

/** Resolves once everything that is looked for was said. */
function heard(server, wanted) {
  return new Promise((done, failed) => {
    let said = '';
    const listen = (piece) => {
      said += piece;
      const found = wanted.map((pattern) => pattern.exec(said)?.[1]);
      if (found.every(Boolean)) done(found);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`the server ended (${code}): ${said}`)));
  });
}

/** Gives the url, the first administrator and how to end it. */
export async function openEmptyServer() {
  const data = await mkdtemp(join(tmpdir(), 'najda-empty-'));
  await run(['map', 'import', MARRAKECH, '--data', data, '--name', 'main']);
  const server = spawn(LAUNCHER, ['serve', '--port', '0', '--data', data]);
  const ended = new Promise((done) => server.once('exit', done));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const [url, password] = await heard(server, [
    /^ready (\S+)$/m,
    /password, shown only now: (\S+)$/m,
  ]);
  return { url, admin: { name: 'admin', password }, close };
}
