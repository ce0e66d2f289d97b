import { expect, test } from 'vitest';
import { Drafts } from '../src/calls/draft.svelte';
import { forgetDrafts, KeptDrafts } from '../src/calls/kept-drafts';

/** A tab's storage: its names are its own properties, as the browser's are. */
function storage(): Storage {
  const methods = {
    getItem: (name: string) => (tab as Record<string, string>)[name] ?? null,
    setItem: (name: string, value: string) => void ((tab as Record<string, string>)[name] = value),
    removeItem: (name: string) => void delete (tab as Record<string, string>)[name],
  };
  const tab: unknown = Object.create(methods);
  return tab as Storage;
}

function typed(tab: Storage, login = 'amina'): Drafts {
  const drafts = new Drafts(new KeptDrafts('north', login, tab));
  drafts.of(7).words = 'رجل يحمل سكينا';
  drafts.of(7).place = { lat: 31, lon: -8, source: 'map' };
  drafts.keep(7);
  return drafts;
}

test('a draft outlives a reload of the page, and the call in hand with it', () => {
  const tab = storage();
  typed(tab);
  const kept = new KeptDrafts('north', 'amina', tab);
  const again = new Drafts(kept).of(7);
  expect(kept.latest).toBe(7);
  expect([again.words, again.place?.lat]).toEqual(['رجل يحمل سكينا', 31]);
});

test('nothing of it stays once saved, signed out, or when somebody else sits down', () => {
  const saved = storage();
  typed(saved).drop(7);
  expect(Object.keys(saved)).toEqual([]);

  const signedOut = storage();
  typed(signedOut);
  forgetDrafts(signedOut);
  expect(Object.keys(signedOut)).toEqual([]);

  const shared = storage();
  typed(shared);
  expect(new KeptDrafts('north', 'brahim', shared).latest).toBeUndefined();
  expect(Object.keys(shared)).toEqual([]);
});

test('a form in which nothing was typed leaves nothing', () => {
  const tab = storage();
  new Drafts(new KeptDrafts('north', 'amina', tab)).keep(9);
  expect(Object.keys(tab)).toEqual([]);
});
