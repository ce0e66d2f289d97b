import type { Alarm, AlarmKind } from '../api/types';
import { isOpen } from './alarms';

/** What an alarm sounds like: notes in Hz one after the other, 0 for a rest. */
export interface Tone {
  readonly notes: readonly number[];
  readonly noteMillis: number;
  /** Sounds again and again until somebody takes the alarm on, and cannot be turned off. */
  readonly insists?: true;
}

/** A tone for each kind, to be told apart without looking. */
export const TONES: Record<AlarmKind, Tone> = {
  'urgent-backup': { notes: [988, 740, 988, 740], noteMillis: 130, insists: true },
  panic: { notes: [880, 1320, 880, 1320, 880, 1320], noteMillis: 170, insists: true },
  'legal-time': { notes: [587, 440, 587, 440, 587], noteMillis: 150, insists: true },
  'incident-offered': { notes: [740, 587, 740, 587], noteMillis: 150, insists: true },
  'transfer-unconfirmed': { notes: [587, 0, 587, 740], noteMillis: 150 },
  'call-back-overdue': { notes: [440, 0, 440, 0, 440], noteMillis: 120 },
  'status-overstayed': { notes: [330, 0, 330], noteMillis: 160 },
  'unanswered-dispatch': { notes: [660, 0, 660], noteMillis: 140 },
  'message-unread': { notes: [880, 988], noteMillis: 110 },
  'notice-review': { notes: [392], noteMillis: 200 },
  'dispatch-target': { notes: [520, 780], noteMillis: 180 },
  'arrival-target': { notes: [520, 780, 520], noteMillis: 180 },
  'unsigned-handover': { notes: [440, 440], noteMillis: 220 },
  'fallback-pack': { notes: [294, 0, 294], noteMillis: 240 },
  'change-failed': { notes: [349], noteMillis: 240 },
  'supervisor-appointed': { notes: [523, 392], noteMillis: 220 },
};

export const mayBeSilent = (kind: AlarmKind): boolean => TONES[kind].insists !== true;

/** Changes whenever the alarm is raised once more. */
const raising = (alarm: Alarm): string => `${alarm.id}/${alarm.times}`;

/** Tells which alarms are to be heard: each raising once. */
export class Hearing {
  #heard: ReadonlySet<string>;

  constructor(alarms: readonly Alarm[]) {
    this.#heard = new Set(alarms.map(raising));
  }

  /** Those raised since it was last asked, and what insists. */
  next(alarms: readonly Alarm[]): Alarm[] {
    const heard = this.#heard;
    this.#heard = new Set(alarms.map(raising));
    return alarms.filter((alarm) => isOpen(alarm) && !heard.has(raising(alarm)));
  }
}

const LOUDNESS = 0.25;
const FADE_SECONDS = 0.01;

/** Plays tones; browsers allow it once the person has pressed anything on the page. */
export class Speaker {
  #context: AudioContext | undefined;
  #busyUntil = 0;

  /** After what is sounding now. */
  async play(tone: Tone): Promise<void> {
    this.#context ??= new AudioContext();
    const context = this.#context;
    if (context.state === 'suspended') await context.resume();
    let at = Math.max(context.currentTime, this.#busyUntil);
    const seconds = tone.noteMillis / 1000;
    for (const hertz of tone.notes) {
      if (hertz > 0) note(context, hertz, at, seconds);
      at += seconds;
    }
    this.#busyUntil = at + seconds;
  }
}

function note(context: AudioContext, hertz: number, at: number, seconds: number): void {
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + FADE_SECONDS);
  gain.gain.setValueAtTime(LOUDNESS, at + seconds - FADE_SECONDS);
  gain.gain.linearRampToValueAtTime(0, at + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + seconds);
}
