package org.najda.registers.definition;

/** What people read, in the three languages of the house. */
public record Label(String ar, String fr, String en) {
  public Label {
    if (ar.isBlank() || fr.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A label has words in each language.");
    }
  }
}
