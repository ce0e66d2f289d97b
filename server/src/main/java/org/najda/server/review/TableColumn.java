package org.najda.server.review;

import java.util.List;

/** A column of a table that programs read, as its data package describes it. */
public interface TableColumn {

  /** As the table's first line writes it, and in keys of texts. */
  String code();

  /** A type of Frictionless Table Schema. */
  String type();

  /** All that may stand in it; empty where no list says so. */
  List<String> codes();

  /** Whether it is never empty. */
  boolean isRequired();
}
