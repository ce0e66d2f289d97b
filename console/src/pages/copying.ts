// One key takes a sentence, a table or a chart along with its source: as text, as HTML, and a chart
// as a picture too. A page has it where it writes review/copying :: copying and marks what can be
// taken with data-copy; the source is data-source, or the .source that stands in it or right after.
import { asHtml, asPicture, asText, sourceOf } from './taken';

const KEY = 'c';

export function offerCopying(words: HTMLElement): void {
  const { label, done, failed } = words.dataset;
  const all = document.querySelectorAll<HTMLElement>('[data-copy]');
  for (const each of all) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.append(label ?? '', ' ');
    const key = document.createElement('kbd');
    key.textContent = KEY.toUpperCase();
    button.append(key);
    button.setAttribute('aria-keyshortcuts', KEY);
    button.addEventListener('click', () => void take(each));
    each.after(button);
    each.tabIndex = each.tabIndex < 0 ? 0 : each.tabIndex;
  }

  let under: HTMLElement | null = null;
  document.addEventListener('pointerover', (event) => {
    under = near(event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== KEY || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
    const chosen = near(document.activeElement) ?? under;
    if (chosen === null) return;
    event.preventDefault();
    void take(chosen);
  });

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
  const before = place.matches('button.copy') ? place.previousElementSibling : null;
  return (before ?? place).closest<HTMLElement>('[data-copy]');
}

async function copy(what: HTMLElement): Promise<void> {
  const source = sourceOf(what);
  const text = asText(what, source);
  const html = asHtml(what, source);
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) {
    copyTheOldWay(text, html);
    return;
  }
  const kinds: Record<string, Blob | Promise<Blob>> = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  const chart = what.matches('svg') ? what : what.querySelector('svg');
  if (chart instanceof SVGSVGElement) kinds['image/png'] = asPicture(chart, source);
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
}

/** Where a page is not served by https, the browser keeps its clipboard to what is selected. */
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
