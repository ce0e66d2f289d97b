package org.najda.core.notice;

/** Something dangerous, or in the way, for whoever goes to a place. */
public record Hazard(Kind kind, Ground ground) implements Content {
  /** What it is. */
  public enum Kind {
    DANGEROUS_DOG,
    WEAPON_SEEN,
    VIOLENCE,
    BLOCKED_ACCESS,
    DANGEROUS_GOODS,
    UNSAFE_BUILDING,
    OTHER
  }
}
