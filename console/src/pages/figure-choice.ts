/** How many figures are offered at once. */
const MOST = 40;

/** What stands before the cursor since the last open brace on its line; null where none is open. */
function begun(field: HTMLTextAreaElement): string | null {
  const line = field.value.slice(0, field.selectionStart).split('\n').at(-1)!;
  const found = /\{([^{}|:]*)$/.exec(line);
  return found === null ? null : found[1]!.trim().toLowerCase();
}

/** Laid out once more to measure; what of a field's looks moves its words. */
const LOOKS = [
  'font',
  'lineHeight',
  'letterSpacing',
  'padding',
  'border',
  'boxSizing',
  'direction',
  'overflowWrap',
] as const;

/** How far below the top of a field the line of its cursor ends, in pixels. */
function belowCursor(field: HTMLTextAreaElement): number {
  const looks = getComputedStyle(field);
  const again = document.createElement('div');
  for (const look of LOOKS) again.style[look] = looks[look];
  again.style.position = 'absolute';
  again.style.visibility = 'hidden';
  again.style.whiteSpace = 'pre-wrap';
  again.style.width = `${field.offsetWidth}px`;
  const cursor = document.createElement('span');
  cursor.textContent = '\u200b';
  again.append(field.value.slice(0, field.selectionStart), cursor);
  field.after(again);
  const below = cursor.offsetTop + cursor.offsetHeight - field.scrollTop;
  again.remove();
  return Math.min(below, field.offsetHeight);
}

/**
 * Completes a reference while it is typed: the figures of the chapter open as a list below the line,
 * arrows choose, Enter inserts, Escape leaves. Without script the list beside is there to copy from.
 */
export function chooseFigures(field: HTMLTextAreaElement): void {
  const offers = [
    ...document.querySelectorAll<HTMLElement>(`#${field.dataset['figures']} [data-reference]`),
  ];
  const list = document.createElement('ul');
  list.id = `${field.id}-choice`;
  list.className = 'figure-offers figure-choice';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '');
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let chosen = 0;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const mark = (): void => {
    options().forEach((option, at) => option.setAttribute('aria-selected', `${at === chosen}`));
    const option = options()[chosen];
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined || list.hidden) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
  };
  const close = (): void => {
    list.hidden = true;
    mark();
  };
  const show = (): void => {
    const words = begun(field);
    const fitting =
      words === null
        ? []
        : offers.filter((offer) => offer.textContent.toLowerCase().includes(words)).slice(0, MOST);
    list.replaceChildren(
      ...fitting.map((offer, at) => {
        const option = offer.cloneNode(true) as HTMLElement;
        option.id = `${list.id}-${at}`;
        option.setAttribute('role', 'option');
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          insert(option);
        });
        return option;
      }),
    );
    list.hidden = fitting.length === 0;
    list.style.top = `${field.offsetTop + belowCursor(field)}px`;
    chosen = 0;
    mark();
    list.scrollIntoView({ block: 'nearest' });
  };
  const insert = (option: HTMLElement): void => {
    const to = field.selectionStart;
    const from = field.value.lastIndexOf('{', to - 1);
    const isClosed = field.value[to] === '}';
    field.setRangeText(option.dataset['reference']!, from, isClosed ? to + 1 : to, 'end');
    close();
  };

  field.addEventListener('input', show);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const count = options().length;
    if (event.key === 'ArrowDown') chosen = (chosen + 1) % count;
    else if (event.key === 'ArrowUp') chosen = (chosen + count - 1) % count;
    else if (event.key === 'Enter' || event.key === 'Tab') insert(options()[chosen]!);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    mark();
  });
}
