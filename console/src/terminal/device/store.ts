import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from '../outbox/entry';

interface Kept extends DBSchema {
  /** Commands that wait to be sent, or were refused, in the order of typing. */
  outbox: { key: number; value: Entry };
  /** Single things by name. */
  kept: { key: string; value: unknown };
}

export type Store = IDBPDatabase<Kept>;

const NAME = 'najda-terminal';
/** A new version adds to what is there; it never empties the outbox. */
const VERSION = 1;

export const openStore = (): Promise<Store> =>
  openDB<Kept>(NAME, VERSION, {
    upgrade(store) {
      store.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
      store.createObjectStore('kept');
    },
  });
