/** Two tones, three times: not to be taken for a message of some other app. */
const TONES_HERTZ = [880, 660];
const REPEATS = 3;
const TONE_SECONDS = 0.22;
const PATTERN_MILLIS = [300, 120, 300, 120, 300];

class Ringing {
  #audio: AudioContext | undefined;
  /** The browser lets this page sound: it does so only after somebody has touched it. */
  audible = $state(false);
  /** The page lies in front. Behind another one it may be asleep. */
  inFront = $state(!document.hidden);

  constructor() {
    addEventListener('pointerdown', () => void this.#unlock());
    addEventListener('keydown', () => void this.#unlock());
    document.addEventListener('visibilitychange', () => (this.inFront = !document.hidden));
  }

  async #unlock(): Promise<void> {
    if (this.audible) return;
    this.#audio ??= new AudioContext();
    await this.#audio.resume();
    this.audible = this.#audio.state === 'running';
  }

  ring(): void {
    navigator.vibrate?.(PATTERN_MILLIS);
    const audio = this.#audio;
    if (audio === undefined || !this.audible) return;
    for (let i = 0; i < REPEATS * TONES_HERTZ.length; i++) this.#tone(audio, i);
  }

  #tone(audio: AudioContext, at: number): void {
    const tone = audio.createOscillator();
    tone.frequency.value = TONES_HERTZ[at % TONES_HERTZ.length]!;
    tone.connect(audio.destination);
    const start = audio.currentTime + at * TONE_SECONDS;
    tone.start(start);
    tone.stop(start + TONE_SECONDS * 0.9);
  }
}

export const ringing = new Ringing();
export const ring = () => ringing.ring();
