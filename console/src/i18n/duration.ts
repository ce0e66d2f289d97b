/** A running time as people read a stopwatch: `0:07`, `12:30`, `1:02:03`. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** Kilometres with one decimal above one, else metres to the nearest ten. */
export function distance(meters: number): { key: string; n: number } {
  return meters >= 1000
    ? { key: 'console.unit.kilometers', n: Math.round(meters / 100) / 10 }
    : { key: 'console.unit.meters', n: Math.round(meters / 10) * 10 };
}
