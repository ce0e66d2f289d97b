// One key takes a sentence, a table or a chart along with its source: as text, as HTML, and a chart
// as a picture too. A page has it where it writes review/copying :: copying and marks what can be
// taken with data-copy; the source is data-source, or the .source that stands in it or right after.
// It runs as it is loaded and shares no file with another script: pages that stand for themselves
// have it written into them.
import { asHtml, asPicture, asText, drawn, sourceOf } from './taken';

const KEY = 'c';
const DRAWING = 'image/svg+xml';

const words = document.getElementById('copying');
if (words !== null) offerCopying(words);

function offerCopying(words: HTMLElement): void {
  const { label, done, failed } = words.dataset;
  for (const each of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    // Between rows no button may stand; a row is reached by what it leads to.
    if (each.matches('tr')) continue;
    each.tabIndex = each.tabIndex < 0 ? 0 : each.tabIndex;
    if (each.matches('p, li, figure')) each.append(button());
    else each.after(button());
  }

  let under: HTMLElement | null = null;
  document.addEventListener('pointerover', (event) => {
    under = near(event.target);
  });
  document.addEventListener('keydown', (event) => {
    // The key of C also where it writes a letter of Arabic.
    const isKey = event.key.toLowerCase() === KEY || event.code === 'KeyC';
    if (!isKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
    const chosen = near(document.activeElement) ?? under;
    if (chosen === null) return;
    event.preventDefault();
    void take(chosen);
  });

  function button(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.append(label ?? '', ' ');
    const key = document.createElement('kbd');
    key.textContent = KEY.toUpperCase();
    button.append(key);
    button.setAttribute('aria-keyshortcuts', KEY);
    button.addEventListener('click', () => {
      const before = near(button);
      if (before !== null) void take(before);
    });
    return button;
  }

  async function take(what: HTMLElement): Promise<void> {
    // Told anew each time: a screen reader says nothing that stands there already.
    words.textContent = '';
    try {
      await copy(what);
      words.textContent = done ?? '';
    } catch {
      words.textContent = failed ?? '';
    }
  }
}

/** The thing that can be taken around a place, or the one whose button it is. */
function near(place: EventTarget | null): HTMLElement | null {
  if (!(place instanceof Element)) return null;
  const before = place.matches('[data-copy] + button.copy') ? place.previousElementSibling : null;
  return (before ?? place).closest<HTMLElement>('[data-copy]');
}

async function copy(what: HTMLElement): Promise<void> {
  const source = sourceOf(what);
  const text = asText(what, source);
  const html = asHtml(what, source);
  const chart = what.matches('svg') ? what : what.querySelector('svg:not(.spark)');
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
        ...(chart instanceof SVGSVGElement ? pictures(chart, source) : {}),
      }),
    ]);
  } catch {
    copyTheOldWay(text, html);
  }
}

/** A chart as each kind of picture that the browser takes. */
function pictures(chart: SVGSVGElement, source: string): Record<string, Blob | Promise<Blob>> {
  const drawing = drawn(chart, source);
  const kinds: ReturnType<typeof pictures> = { 'image/png': asPicture(drawing) };
  if (ClipboardItem.supports?.(DRAWING))
    kinds[DRAWING] = new Blob([new XMLSerializer().serializeToString(drawing)], { type: DRAWING });
  return kinds;
}

/** Where a page is neither on a disk nor served by https, the browser takes only what is selected. */
function copyTheOldWay(text: string, html: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  if (!document.execCommand('copy')) {
    document.removeEventListener('copy', fill);
    throw new Error('The browser does not copy.');
  }
}
