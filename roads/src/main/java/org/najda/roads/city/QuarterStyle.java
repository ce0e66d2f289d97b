package org.najda.roads.city;

/** How a quarter was built, and so how its streets lie. */
enum QuarterStyle {
  /** The walled old town: crooked lanes, no cars. */
  MEDINA(1_400, 0.18, 12, 34_000),
  /** The planned new town of the last century: a grid, many one-way streets. */
  GRID(9_600, 0, 5, 15_000),
  /** Blocks of flats. */
  FLATS(8_000, 0.08, 25, 19_000),
  /** Narrow houses built close, row upon row. */
  ROWS(3_600, 0.05, 18, 27_000),
  /** Houses in gardens. */
  VILLAS(9_000, 0.16, 20, 5_500),
  /** Workshops and stores. */
  WORKS(32_000, 0.06, 30, 1_200);

  private final double blockSquareMeters;
  private final double crookedness;
  private final double snapMeters;
  private final double residentsPerSquareKilometer;

  QuarterStyle(
      double blockSquareMeters,
      double crookedness,
      double snapMeters,
      double residentsPerSquareKilometer) {
    this.blockSquareMeters = blockSquareMeters;
    this.crookedness = crookedness;
    this.snapMeters = snapMeters;
    this.residentsPerSquareKilometer = residentsPerSquareKilometer;
  }

  /** About how large a block between streets is. */
  double blockSquareMeters() {
    return blockSquareMeters;
  }

  /** How far from the middle a block may be cut, as a share of its length; 0: on a grid. */
  double crookedness() {
    return crookedness;
  }

  /** How near an existing junction must be to become a crossing with it. */
  double snapMeters() {
    return snapMeters;
  }

  /** How densely people live here, before the whole city is scaled to its population. */
  double residentsPerSquareKilometer() {
    return residentsPerSquareKilometer;
  }

  /** The kind of the street made by the so-many-th cut, counted from 0. */
  RoadKind streetKind(int depth) {
    if (this == MEDINA) {
      return depth < 4 ? RoadKind.LANE : RoadKind.ALLEY;
    }
    return depth < 2 ? RoadKind.DISTRICT_STREET : RoadKind.STREET;
  }
}
