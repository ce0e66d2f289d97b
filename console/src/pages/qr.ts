import { squares } from '../qr/squares';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws what a page says as a QR code; without script its reader types the words beside it. */
export function drawQr(place: HTMLElement): void {
  const { size, dark } = squares(place.dataset['qr'] ?? '');
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', place.dataset['label'] ?? '');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', dark);
  picture.append(path);
  place.replaceChildren(picture);
}
