package org.najda.core.notice;

/** Something that everybody of an audience has to know for a while. */
public record Bulletin(Kind kind, Audience audience) implements Content {
  /** What it is about. */
  public enum Kind {
    /** Somebody or something to look out for. */
    LOOKOUT,
    ROAD_WORKS,
    ANNOUNCEMENT
  }
}
