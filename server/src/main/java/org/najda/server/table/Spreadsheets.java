package org.najda.server.table;

/** What is given to spreadsheets. */
public final class Spreadsheets {
  private Spreadsheets() {}

  /** What a spreadsheet would take for a formula is a text (OWASP, CSV injection). */
  public static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
