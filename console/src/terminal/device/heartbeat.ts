import { get, request } from '../../api/http';
import { measured, type Offset } from './clock-offset';
import type { Store } from './store';

const DEVICE = 'device';

/** What this device is called between it and the server: random bits, made at its first use. */
export async function deviceId(store: Store): Promise<string> {
  const known = (await store.get('kept', DEVICE)) as string | undefined;
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await store.put('kept', made, DEVICE);
  return made;
}

export const forgetDevice = (store: Store) => store.delete('kept', DEVICE);

/** Tells the room that this terminal is there; learns how far its clock is off. */
export async function heartbeat(room: string, device: string): Promise<Offset> {
  const askedAt = Date.now();
  const path = `/api/rooms/${encodeURIComponent(room)}/terminals/${device}/heartbeat`;
  const { at } = await request<{ at: string }>('POST', path);
  return measured(askedAt, Date.parse(at), Date.now());
}

/** Whether somebody in the room has ended this terminal from afar. */
export const isEnded = async (device: string): Promise<boolean> =>
  (await get<{ ended: boolean }>(`/api/terminals/${device}`)).ended;
