import type { Point } from '../api/types';
import type { Ground } from './ground-map';
import { degrees } from './ring';

type Change = (next: Point[]) => void;

/** The corners of an outline as a table, for whoever would rather type than draw. */
export function cornerTable(
  field: HTMLElement,
  { say, description }: Ground,
  ring: () => Point[],
  change: Change,
): { draw(): void } {
  const body = document.createElement('div');
  body.className = 'corners';
  field.closest('.field')?.append(body);

  const button = (label: string, text: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    if (label !== text) made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };

  const coordinate = (index: number, part: 'lat' | 'lon', value: number): HTMLElement => {
    const input = document.createElement('input');
    input.value = degrees(value);
    input.dir = 'ltr';
    input.inputMode = 'decimal';
    input.setAttribute('aria-label', say.say(`settings.draw.${part}`, { n: index + 1 }));
    input.addEventListener('change', () => {
      const typed = Number(input.value);
      if (input.value.trim() === '' || Number.isNaN(typed)) return void draw();
      change(ring().map((corner, i) => (i === index ? { ...corner, [part]: typed } : corner)));
    });
    return input;
  };

  const between = (index: number): Point => {
    const [from, to] = [ring()[index]!, ring()[(index + 1) % ring().length]!];
    return { lat: (from.lat + to.lat) / 2, lon: (from.lon + to.lon) / 2 };
  };

  const row = (corner: Point, index: number): HTMLElement => {
    const line = document.createElement('li');
    line.append(
      coordinate(index, 'lat', corner.lat),
      coordinate(index, 'lon', corner.lon),
      button(say.say('settings.draw.add', { n: index + 1 }), '+', () =>
        change(ring().toSpliced(index + 1, 0, between(index))),
      ),
      button(say.say('settings.draw.remove', { n: index + 1 }), '×', () =>
        change(ring().toSpliced(index, 1)),
      ),
    );
    return line;
  };

  const whole = (): Point[] => {
    const [west, south, east, north] = description.bounds;
    return [
      { lat: south, lon: west },
      { lat: south, lon: east },
      { lat: north, lon: east },
      { lat: north, lon: west },
    ];
  };

  function draw(): void {
    const list = document.createElement('ol');
    list.setAttribute('aria-label', say.say('settings.draw.table'));
    list.append(...ring().map(row));
    const [all, none] = [say.say('settings.draw.whole'), say.say('settings.draw.clear')];
    body.replaceChildren(
      list,
      button(all, all, () => change(whole())),
      button(none, none, () => change([])),
    );
  }

  return { draw };
}
