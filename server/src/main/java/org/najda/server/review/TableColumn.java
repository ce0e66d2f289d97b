package org.najda.server.review;

import java.util.List;
import java.util.Locale;

/** A column of a table that programs read, as its data package describes it: one of an enum's. */
public interface TableColumn {

  /** As the program calls it. */
  String name();

  /** As the table's first line writes it, and in keys of texts. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A type of Frictionless Table Schema. */
  String type();

  /** All that may stand in it; empty where no list says so. */
  List<String> codes();

  /** Whether it is never empty. */
  boolean isRequired();
}
