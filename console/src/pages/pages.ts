// Looks of the pages that the server writes, and the little script that some of them can do without.
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/theme.css';
import '../theme/training.css';
import './pages.css';
import './run.css';
import './copying.css';

addEventListener('keydown', (event) => {
  const guide = document.querySelector<HTMLAnchorElement>('#help a');
  if (event.key !== 'F1' || guide === null) return;
  event.preventDefault();
  guide.click();
});

// What is to be mended is where one types next, unless the page knows better.
if (document.querySelector('[autofocus]') === null)
  document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();

const referring = document.querySelectorAll<HTMLInputElement>(
  'form[data-offers] input[data-offers]',
);
if (referring.length > 0) {
  const { offerWhileTyping } = await import('./offers');
  referring.forEach(offerWhileTyping);
}

const written = document.querySelectorAll<HTMLTextAreaElement>('textarea[data-figures]');
if (written.length > 0) {
  const { chooseFigures } = await import('./figure-choice');
  written.forEach(chooseFigures);
}

const codes = document.querySelectorAll<HTMLElement>('[data-qr]');
if (codes.length > 0) {
  const { drawQr } = await import('./qr');
  codes.forEach(drawQr);
}

if (document.getElementById('copying') !== null) await import('./copying');

const outlines = document.querySelectorAll<HTMLTextAreaElement>('textarea[data-outline]');
const points = document.querySelectorAll<HTMLInputElement>('input[data-point]');
if (outlines.length + points.length > 0) {
  // The map is loaded only where something is drawn.
  const { drawOutline, pickPoint } = await import('./drawing');
  for (const field of outlines) await drawOutline(field);
  for (const field of points) await pickPoint(field);
}
