import { encode } from 'uqr';

/** A QR code: how many squares it is wide, and the dark ones as the path of an SVG. */
export function squares(text: string): { size: number; dark: string } {
  const { size, data } = encode(text, { border: 4 });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, dark: dark.join('') };
}
