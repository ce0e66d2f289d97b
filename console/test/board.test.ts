import { describe, expect, test } from 'vitest';
import { RoomApi } from '../src/api/room';
import type { Board, Unit } from '../src/api/types';
import { LiveBoard } from '../src/board/board.svelte';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: { ar: id, fr: id, en: id },
  kind: 'car',
  capabilities: [],
  groups: [],
  availability: 'available',
  stack: [],
  ...more,
});

function boardOf(seq: number, units: Unit[]): LiveBoard {
  const board = new LiveBoard(new RoomApi('north'));
  const read: Board = {
    seq,
    calls: [],
    incidents: [],
    units,
    alarms: [],
    notices: [],
    byRadio: [],
    settingsVersion: 1,
  };
  board.replace(read);
  return board;
}

const journal = (seq: number, units: Unit[]) => ({
  event: 'journal',
  id: String(seq),
  data: JSON.stringify({ seq, type: 'availability-changed', units }),
});

describe('the live board', () => {
  test('replaces what an event touched and leaves the rest', () => {
    const board = boardOf(5, [unit('D-1'), unit('D-2')]);
    board.receive(journal(6, [unit('D-1', { availability: 'unavailable' })]));
    expect(board.units.get('D-1')?.availability).toBe('unavailable');
    expect(board.units.get('D-2')?.availability).toBe('available');
  });

  test('takes no event twice, and none that it already knows', () => {
    const board = boardOf(5, [unit('D-1')]);
    board.receive(journal(5, [unit('D-1', { availability: 'unavailable' })]));
    expect(board.units.get('D-1')?.availability).toBe('available');
  });

  test('drops what a fresh reading no longer has', () => {
    const board = boardOf(5, [unit('D-1'), unit('D-2')]);
    board.replace({
      seq: 9,
      calls: [],
      incidents: [],
      units: [unit('D-2')],
      alarms: [],
      notices: [],
      byRadio: [],
      settingsVersion: 1,
    });
    expect([...board.units.keys()]).toEqual(['D-2']);
  });

  test('takes the latest positions and keeps those of units that stood still', () => {
    const stood = { lat: 1, lon: 1, at: '2026-01-01T00:00:00Z', basis: 'fresh' as const };
    const board = boardOf(5, [unit('D-1', { position: stood }), unit('D-2', { position: stood })]);
    const moved = { ...stood, lat: 2, id: 'D-1' };
    board.receive({ event: 'positions', data: JSON.stringify({ units: [moved] }) });
    expect(board.positions.get('D-1')?.lat).toBe(2);
    expect(board.positions.get('D-2')?.lat).toBe(1);
  });

  test('lets a person wait until his own act is in sight', async () => {
    const board = boardOf(5, [unit('D-1')]);
    let seen = false;
    const waiting = board.reached(6).then(() => (seen = true));
    expect(seen).toBe(false);
    board.receive(journal(6, []));
    await waiting;
    expect(seen).toBe(true);
  });
});
