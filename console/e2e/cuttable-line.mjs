// A line to the server that a test can cut and mend.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';

/** Passes bytes on between a free local port and the server at this address. */
export async function openLine(url) {
  const { hostname, port } = new URL(url);
  const sockets = new Set();
  let whole = true;
  const line = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      // A cut is meant to be an error on both ends.
      socket.on('error', () => undefined);
      socket.on('close', () => (sockets.delete(socket), near.destroy(), far.destroy()));
    }
    near.pipe(far).pipe(near);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const cut = () => {
    whole = false;
    sockets.forEach((socket) => socket.destroy());
  };
  return {
    url: `http://127.0.0.1:${line.address().port}`,
    cut,
    mend: () => (whole = true),
    close: () => (cut(), line.close()),
  };
}
