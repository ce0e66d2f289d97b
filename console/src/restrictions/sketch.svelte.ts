import type { Point } from '../api/types';
import {
  fewestPoints,
  USUAL_HOURS,
  USUAL_PERCENT,
  type Outline,
  type RestrictionReason,
} from './restrictions';

/** What somebody is drawing on the map. */
export class Sketch {
  points = $state.raw<readonly Point[]>([]);
  /** The point that was named last, which the map has yet to show. */
  named = $state.raw<Point>();
  speedPercent = $state(0);
  reason = $state<RestrictionReason>('roadworks');
  hours = $state(USUAL_HOURS);

  constructor(readonly outline: Outline) {
    this.speedPercent = outline === 'area' ? USUAL_PERCENT : 0;
  }

  get isWhole(): boolean {
    return this.points.length >= fewestPoints(this.outline);
  }

  add(point: Point): void {
    this.points = [...this.points, point];
  }

  /** By its name: the map may be looking elsewhere. */
  addNamed(point: Point): void {
    this.add(point);
    this.named = point;
  }

  takeBack(): void {
    this.points = this.points.slice(0, -1);
  }
}
