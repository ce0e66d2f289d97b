import { Hub, type ToHub } from './hub';
import { Stream } from './stream';

const hub = new Hub((path, listener) => new Stream(path, listener));

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]!;
  port.onmessage = ({ data }: MessageEvent<ToHub>) => {
    if (data.kind === 'leave') hub.leave(port);
    else hub.start(port, data.path, data.after);
  };
  hub.join(port);
});
