// A room of its own, set up as people set one up and served over https: nobody else acts in it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeAuthority } from './authority.mjs';

const HOME = join(import.meta.dirname, '../..');
const LAUNCHER = process.env.NAJDA_LAUNCHER ?? join(HOME, 'najda');
/** An identity provider that is named and does not answer: nothing listens at the port of `discard`. */
const PROVIDER = {
  NAJDA_OIDC_ISSUER: 'http://127.0.0.1:9',
  NAJDA_OIDC_CLIENT_ID: 'najda',
  NAJDA_OIDC_SECRET: 'unused',
  NAJDA_OIDC_STAFF_CLAIM: 'sub',
};
const PATROLS = 'e1,Relève D1,patrol,D1,\nd2,Équipage D2,patrol,D2,\n';

/** Streets and avenues in a grid around Guéliz, as OpenStreetMap writes them. */
function town() {
  const side = 12;
  const all = Array.from({ length: side }, (_, i) => i);
  const nodes = all.flatMap((y) =>
    all.map((x) => {
      const [lat, lon] = [31.624 + y * 0.0025, -8.028 + x * 0.0025];
      return `<node id="${y * side + x + 1}" lat="${lat.toFixed(4)}" lon="${lon.toFixed(4)}"/>`;
    }),
  );
  const street = (id, name, first, step) =>
    `<way id="${id}">${all.map((i) => `<nd ref="${first + i * step}"/>`).join('')}` +
    `<tag k="highway" v="residential"/><tag k="name" v="${name}"/></way>`;
  const streets = all.map((i) => street(1000 + i, `Rue ${i}`, i * side + 1, 1));
  const avenues = all.map((i) => street(2000 + i, `Avenue ${i}`, i + 1, side));
  return `<osm version="0.6">${[...nodes, ...streets, ...avenues].join('\n')}</osm>`;
}

const najda = (...args) => execFileSync(LAUNCHER, args, { stdio: ['ignore', 'pipe', 'inherit'] });

function prepare(folder) {
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'town.osm'), town());
  najda('map', 'import', join(folder, 'town.osm'), '--data', data);
  const rooms = join(folder, 'rooms');
  mkdirSync(rooms);
  cpSync(join(HOME, 'definitions/room-example'), join(rooms, 'gueliz'), { recursive: true });
  appendFileSync(join(rooms, 'gueliz/users.csv'), PATROLS);
  const head = join(rooms, 'gueliz/room.yaml');
  const offering = readFileSync(head, 'utf8')
    .replace('offer-exchange: false', 'offer-exchange: true')
    .replace('exchange-margin-seconds: 120', 'exchange-margin-seconds: 60');
  writeFileSync(head, offering);
  najda('setup', '--data', data, '--from', rooms);
  const rows = readFileSync(join(data, 'new-passwords.csv'), 'utf8').trim().split('\n');
  return { data, passwords: Object.fromEntries(rows.map((row) => row.split(','))) };
}

/** A served room that can be killed and started again at the same address. */
export async function openGueliz() {
  const folder = mkdtempSync(join(tmpdir(), 'najda-gueliz-'));
  const { data, passwords } = prepare(folder);
  const { certificate, key, spki } = makeAuthority(folder);
  let server;
  let port = '0';
  const start = async () => {
    const tls = ['--tls-cert', certificate, '--tls-key', key];
    server = spawn(LAUNCHER, ['serve', '--data', data, '--port', port, ...tls], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...PROVIDER },
    });
    const [ready] = await once(createInterface(server.stdout), 'line');
    const url = ready.replace('ready ', '');
    port = new URL(url).port;
    return url;
  };
  const end = async (signal) => {
    server.kill(signal);
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  };
  return {
    url: await start(),
    spki,
    user: (name) => ({ name, password: passwords[name] }),
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
