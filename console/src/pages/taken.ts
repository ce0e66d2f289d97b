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
const SVG = 'http://www.w3.org/2000/svg';
const SCALE = 2;
const LINE_PX = 14;
/** About as wide as a letter of the source line is. */
const LETTER_PX = 5.2;

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
  const tables = what instanceof HTMLTableElement ? [what] : [...what.querySelectorAll('table')];
  const rows = what.matches('tr') ? [what] : tables.flatMap((table) => [...table.rows]);
  const title = clean(what.querySelector('figcaption h3, caption')?.textContent ?? '');
  const body = rows.length === 0 ? [clean(without(what).textContent ?? '')] : rows.map(asLine);
  return [title, ...body, source].filter((line) => line !== '').join('\n');
}

function asLine(row: Element): string {
  const cells = [...row.querySelectorAll('th, td')];
  return cells.map((cell) => clean(cell.textContent ?? '')).join('\t');
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
  whole.append(what.matches('tr') ? tableOf(copy) : copy, told);
  return whole.outerHTML;
}

/** A row alone is no HTML that anybody reads. */
function tableOf(row: HTMLElement): HTMLElement {
  const table = document.createElement('table');
  table.createTBody().append(row);
  return table;
}

/** A chart that stands for itself, on white, its source beneath. */
export function drawn(chart: SVGSVGElement, source: string): SVGSVGElement {
  const { width, height } = chart.viewBox.baseVal;
  const drawing = styled(chart);
  const lines = broken(source, Math.floor(width / LETTER_PX));
  const whole = height + (lines.length + 1) * LINE_PX;
  const rtl = document.documentElement.dir === 'rtl';
  setAll(drawing, { width, height: whole, viewBox: `0 0 ${width} ${whole}` });
  const ground = document.createElementNS(SVG, 'rect');
  setAll(ground, { width, height: whole, fill: '#fff' });
  drawing.prepend(ground);
  lines.forEach((line, nth) => {
    const text = document.createElementNS(SVG, 'text');
    const direction = rtl ? 'rtl' : 'ltr';
    setAll(text, { x: rtl ? width : 0, y: height + (nth + 1) * LINE_PX, direction });
    setAll(text, { 'font-size': 10, 'font-family': getComputedStyle(chart).fontFamily });
    text.textContent = line;
    drawing.append(text);
  });
  return drawing;
}

/** Broken into lines of so many letters at most, but for longer words. */
function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function setAll(element: Element, values: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}

/** A drawing as a picture of points. */
export async function asPicture(drawing: SVGSVGElement): Promise<Blob> {
  const picture = new Image();
  // A data address: drawn from a page on a disk, a blob's would keep the canvas from being read.
  const written = new XMLSerializer().serializeToString(drawing);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  const ground = canvas.getContext('2d');
  if (ground === null) throw new Error('The browser draws nothing.');
  ground.drawImage(picture, 0, 0, canvas.width, canvas.height);
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
