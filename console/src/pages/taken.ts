/** What is taken along of a sentence, a table or a chart. */

const NOT_TAKEN = '.source, button, script, style';
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
];
const SCALE = 2;
const LINE_PX = 18;

/** The source line of something; empty where it has none. */
export function sourceOf(what: HTMLElement): string {
  if (what.dataset['source'] !== undefined) return what.dataset['source'];
  const within = what.querySelector('.source');
  let after = what.nextElementSibling;
  while (after?.matches('button.copy')) after = after.nextElementSibling;
  const source = within ?? (after?.matches('.source') ? after : null);
  return clean(source?.textContent ?? '');
}

/** As text: a row of a table is a line, with tabs between its cells. */
export function asText(what: HTMLElement, source: string): string {
  const tables = what.matches('table') ? [what] : [...what.querySelectorAll('table')];
  const title = clean(what.querySelector('figcaption h3, caption')?.textContent ?? '');
  const body =
    tables.length === 0
      ? [clean(without(what).textContent ?? '')]
      : tables.flatMap((table) =>
          [...table.querySelectorAll('tr')].map((row) =>
            [...row.querySelectorAll('th, td')]
              .map((cell) => clean(cell.textContent ?? ''))
              .join('\t'),
          ),
        );
  return [title, ...body, source].filter((line) => line !== '').join('\n');
}

/** As HTML: the same marks without addresses, looks and scripts of the page. */
export function asHtml(what: HTMLElement, source: string): string {
  const copy = without(what);
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...each.attributes])
      if (!['dir', 'lang', 'scope', 'colspan', 'rowspan'].includes(name) && !isDrawing(each))
        each.removeAttribute(name);
  }
  copy.querySelectorAll('svg').forEach((chart) => chart.remove());
  const told = document.createElement('p');
  told.textContent = source;
  const whole = document.createElement('div');
  whole.dir = document.documentElement.dir;
  whole.lang = document.documentElement.lang;
  whole.append(copy, told);
  return whole.outerHTML;
}

/** A chart as a picture on white, its source beneath. */
export async function asPicture(chart: SVGSVGElement, source: string): Promise<Blob> {
  const { width, height } = chart.viewBox.baseVal;
  const drawn = styled(chart);
  drawn.setAttribute('width', String(width * SCALE));
  drawn.setAttribute('height', String(height * SCALE));
  const picture = new Image();
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(drawn)], { type: 'image/svg+xml' }),
  );
  try {
    picture.src = address;
    await picture.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = (height + 2 * LINE_PX) * SCALE;
  const ground = canvas.getContext('2d');
  if (ground === null) throw new Error('The browser draws nothing.');
  ground.fillStyle = '#fff';
  ground.fillRect(0, 0, canvas.width, canvas.height);
  ground.drawImage(picture, 0, 0);
  ground.fillStyle = '#000';
  ground.font = `${11 * SCALE}px ${getComputedStyle(chart).fontFamily}`;
  ground.direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  ground.textAlign = 'start';
  const start = ground.direction === 'rtl' ? canvas.width : 0;
  ground.fillText(source, start, (height + LINE_PX) * SCALE, canvas.width);
  return await new Promise((give, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('No picture.')) : give(blob))),
  );
}

/** A copy that looks as it does here: outside, no rule of the page reaches it. */
function styled(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const here = [chart, ...chart.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((each, nth) => {
    const looks = getComputedStyle(here[nth] as Element);
    for (const look of LOOKS) each.style.setProperty(look, looks.getPropertyValue(look));
  });
  for (const pattern of document.querySelectorAll('pattern')) copy.prepend(pattern.cloneNode(true));
  return copy;
}

function without(what: HTMLElement): HTMLElement {
  const copy = what.cloneNode(true) as HTMLElement;
  copy.querySelectorAll(NOT_TAKEN).forEach((each) => each.remove());
  return copy;
}

function isDrawing(each: Element): boolean {
  return each.closest('svg') !== null;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
