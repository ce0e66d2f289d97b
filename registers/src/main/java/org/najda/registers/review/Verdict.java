package org.najda.registers.review;

import java.util.Locale;

/** Whether a figure may be published, as far as the table itself can tell. */
public enum Verdict {
  /** It follows from the others as it should. */
  OK,
  /** It does not. */
  REFUSED,
  /** Nothing says how it follows, or what it follows from is missing. */
  UNCHECKED,
  /** It may be right, and somebody has to say why it is so. */
  ASKS;

  /** As it stands in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
