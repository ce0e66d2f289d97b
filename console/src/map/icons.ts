import type { Map as Chart } from 'maplibre-gl';
import type { UnitKind } from '../api/types';
import { SIGNS, type UnitStatus } from '../units/state';
import { PRIORITY_COLOURS, STATUS_COLOURS, type Palette } from './palette';

const SIZE = 26;
/** Drawn at twice the size, so that it is sharp on dense screens. */
const RATIO = 2;
/** An incident's sign stands this far above its place. */
const POLE = 12;
export const SIGN_HEIGHT = POLE + SIZE / 2;
const KINDS: readonly UnitKind[] = ['car', 'motorcycle', 'foot'];

type Pen = CanvasRenderingContext2D;

export const unitIcon = (kind: UnitKind, status: UnitStatus, old: boolean): string =>
  `unit-${kind}-${status}${old ? '-old' : ''}`;

function drawn(draw: (pen: Pen) => void, height = SIZE): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * RATIO;
  canvas.height = height * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function polygon(pen: Pen, corners: number, radius: number, turned: number): void {
  pen.beginPath();
  for (let i = 0; i < corners; i++) {
    const angle = turned + (i * 2 * Math.PI) / corners;
    pen.lineTo(SIZE / 2 + radius * Math.sin(angle), SIZE / 2 - radius * Math.cos(angle));
  }
  pen.closePath();
}

function rounded(pen: Pen, side: number, radius: number): void {
  pen.beginPath();
  pen.roundRect((SIZE - side) / 2, (SIZE - side) / 2, side, side, radius);
}

const KIND_SHAPES: Record<UnitKind, (pen: Pen) => void> = {
  car: (pen) => rounded(pen, 18, 4),
  motorcycle: (pen) => polygon(pen, 4, 11.5, 0),
  foot: (pen) => rounded(pen, 18, 9),
};

/** The same shapes as the priority badges of the lists. */
const PRIORITY_SHAPES: readonly ((pen: Pen) => void)[] = [
  (pen) => polygon(pen, 8, 12.5, Math.PI / 8),
  (pen) => polygon(pen, 4, 12.5, 0),
  (pen) => rounded(pen, 20, 0),
  (pen) => rounded(pen, 20, 5),
  (pen) => rounded(pen, 20, 10),
];

function sign(pen: Pen, text: string, size: number): void {
  pen.fillStyle = '#fff';
  pen.font = `600 ${size}px "IBM Plex Sans", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, SIZE / 2, SIZE / 2 + 0.5);
}

function unit(kind: UnitKind, status: UnitStatus, old: boolean): ImageData {
  return drawn((pen) => {
    KIND_SHAPES[kind](pen);
    pen.globalAlpha = old ? 0.5 : 1;
    pen.fillStyle = STATUS_COLOURS[status];
    pen.fill();
    pen.globalAlpha = 1;
    pen.setLineDash(old ? [2.5, 2.5] : []);
    pen.lineWidth = 1.8;
    pen.strokeStyle = '#fff';
    pen.stroke();
    sign(pen, SIGNS[status], 10);
  });
}

/** Stands on a pole, so that the units on scene do not hide it. */
function incident(priority: number): ImageData {
  return drawn((pen) => {
    pen.fillStyle = '#000';
    pen.fillRect(SIZE / 2 - 1.5, SIZE / 2, 3, SIZE / 2 + POLE);
    PRIORITY_SHAPES[priority]!(pen);
    pen.fillStyle = PRIORITY_COLOURS[priority]!;
    pen.fill();
    pen.lineWidth = 1.5;
    pen.strokeStyle = '#000';
    pen.stroke();
    sign(pen, String(priority), 14);
  }, SIZE + POLE);
}

/** A warning triangle, as on roads. */
function hazard(): ImageData {
  return drawn((pen) => {
    polygon(pen, 3, 12, 0);
    pen.fillStyle = '#ffd24a';
    pen.fill();
    pen.lineWidth = 2;
    pen.lineJoin = 'round';
    pen.strokeStyle = '#000';
    pen.stroke();
    pen.fillStyle = '#000';
    pen.fillRect(SIZE / 2 - 1.2, SIZE / 2 - 4.5, 2.4, 6);
    pen.fillRect(SIZE / 2 - 1.2, SIZE / 2 + 2.8, 2.4, 2.2);
  });
}

/** A point at the rim: turned by the heading, it shows where the unit goes. */
function heading(palette: Palette): ImageData {
  return drawn((pen) => {
    pen.beginPath();
    pen.moveTo(SIZE / 2, 0);
    pen.lineTo(SIZE / 2 - 5, 6);
    pen.lineTo(SIZE / 2 + 5, 6);
    pen.closePath();
    pen.fillStyle = palette.label;
    pen.fill();
  });
}

/** Along a street that is driven one way only; points to where the line goes. */
function oneWay(palette: Palette): ImageData {
  return drawn((pen) => {
    const middle = SIZE / 2;
    pen.beginPath();
    pen.moveTo(middle - 6, middle);
    pen.lineTo(middle + 5, middle);
    pen.moveTo(middle + 1, middle - 3.5);
    pen.lineTo(middle + 5, middle);
    pen.lineTo(middle + 1, middle + 3.5);
    pen.lineWidth = 1.6;
    pen.strokeStyle = palette.label;
    pen.stroke();
  });
}

/** Gives the map every picture its layers name. */
export function addIcons(chart: Chart, palette: Palette): void {
  const add = (name: string, image: ImageData) =>
    chart.addImage(name, image, { pixelRatio: RATIO });
  for (const kind of KINDS)
    for (const status of Object.keys(SIGNS) as UnitStatus[])
      for (const old of [false, true]) add(unitIcon(kind, status, old), unit(kind, status, old));
  PRIORITY_COLOURS.forEach((_, priority) => add(`incident-${priority}`, incident(priority)));
  add('hazard', hazard());
  add('heading', heading(palette));
  add('one-way', oneWay(palette));
}
