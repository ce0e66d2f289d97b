package org.najda.core.settings;

/** A name in the three languages of a room; none may be blank. */
public record LocalName(String ar, String fr, String en) {
  public LocalName {
    if (ar.isBlank() || fr.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A name needs Arabic (%s), French (%s) and English (%s).".formatted(ar, fr, en));
    }
  }
}
