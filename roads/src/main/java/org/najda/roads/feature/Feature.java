package org.najda.roads.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One thing on the map.
 *
 * @param osmId id of the OpenStreetMap element it came from
 * @param kind what sort of thing
 * @param type its OpenStreetMap class, for example {@code residential} or {@code river}
 * @param marks what else a drawing must show of it
 * @param names its names
 * @param shape its geometry
 */
public record Feature(
    long osmId, Kind kind, String type, Set<Mark> marks, Names names, Shape shape) {
  /** Copies the marks, in their order. */
  public Feature {
    Set<Mark> copy = EnumSet.noneOf(Mark.class);
    copy.addAll(marks);
    marks = Collections.unmodifiableSet(copy);
  }

  /** Sorts of things a map shows, in the order they are drawn. */
  public enum Kind {
    /** Surfaces: parks, woods, sand, residential land. Areas. */
    LAND,
    /** Seas, lakes, river surfaces. Areas. */
    WATER,
    /** Rivers and streams. Lines. */
    WATERWAY,
    /** Houses. Areas. */
    BUILDING,
    /** Railways and tramways. Lines. */
    RAIL,
    /** Streets and paths of every class. Lines. */
    ROAD,
    /** Towns, quarters, villages. Points. */
    PLACE,
    /** Named hospitals, schools, mosques, shops, stops, squares. Points. */
    LANDMARK
  }

  /** What sets one road apart from others of its type. */
  public enum Mark {
    /** To be driven in the order of its points only. */
    ONE_WAY,
    /** Passes above what it crosses. */
    BRIDGE,
    /** Passes below what it crosses. */
    TUNNEL
  }

  /** How the parts of a shape are meant. */
  public enum Form {
    /** One part with one point. */
    POINT,
    /** Each part is a line. */
    LINE,
    /** Each part is a closed ring; the even-odd rule says what is inside. */
    AREA
  }

  /**
   * Geometry.
   *
   * @param parts each an array lat7, lon7, lat7, lon7, … in steps of 1e-7 degrees
   */
  public record Shape(Form form, List<int[]> parts) {
    /** Copies the list, not the arrays. */
    public Shape {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Names by language, empty where there is none.
   *
   * @param local the {@code name} tag, in whatever language is used there
   * @param others every further one, such as alternative, old and international, {@code ;} between
   */
  public record Names(String local, String ar, String fr, String en, String others) {
    /** No name at all. */
    public static final Names NONE = new Names("", "", "", "");

    /** Without further names. */
    public Names(String local, String ar, String fr, String en) {
      this(local, ar, fr, en, "");
    }

    /** Whether there is nothing to call it by; further names are not looked at. */
    public boolean isEmpty() {
      return local.isEmpty() && ar.isEmpty() && fr.isEmpty() && en.isEmpty();
    }

    /** The name in {@code ar}, {@code fr} or {@code en}, else the local one, else any other. */
    public String in(String language) {
      String own =
          switch (language) {
            case "ar" -> ar;
            case "fr" -> fr;
            case "en" -> en;
            default -> local;
          };
      for (String name : List.of(own, local, fr, en, ar)) {
        if (!name.isEmpty()) {
          return name;
        }
      }
      return "";
    }
  }
}
