package org.najda.registers.prose;

import java.util.Locale;
import java.util.SortedMap;

/**
 * What can be wrong with a text. The English sentences are those of the check of definitions; the
 * editor has its own in three languages, by {@link #code}.
 */
public enum ObjectionCode {
  TOO_LONG("the text is longer than {most} characters", "cut it; a chapter is a page or two"),
  UNCLOSED("a '{' is not closed on its line", "write the '}' behind the reference"),
  UNOPENED("a '}' closes nothing", "delete it, or write the '{' before the reference"),
  NO_REFERENCE(
      "'{found}' is no reference",
      "write {cases_recorded}, or {cases_recorded/month/05} for a part"),
  UNKNOWN_WORD("'{found}' says nothing about a figure", "use one of: {known}"),
  CONTRADICTION("'{found}' can't be said of one figure at once", "write one of the words alone"),
  UNDECLARED(
      "a declared number lacks its '{found}'",
      "write {declared: NUMBER | source: WHERE IT STANDS | author: WHO SAYS SO}"),
  TYPED_NUMBER(
      "the number '{found}' is bound to no figure",
      "insert the figure, or write {declared: {found} | source: … | author: …}"),
  UNKNOWN_FIGURE("there is no figure '{found}'", "choose one of the list"),
  UNKNOWN_PART("the figure has no part '{found}'", "choose one of the list"),
  WITHHELD("'{found}' is withheld to protect people", "tell the chapter without it"),
  MISSING("'{found}' has no number", "have it recorded or declared, or tell without it"),
  NO_BASE("'{found}' can't be compared: the year before has no number", "leave the comparison out"),
  UNTOLD(
      "this language does not tell {found}, which {language} tells",
      "insert it here, or take it out there");

  private final String what;
  private final String remedy;

  ObjectionCode(String what, String remedy) {
    this.what = what;
    this.remedy = remedy;
  }

  /** As in keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String what(SortedMap<String, String> arguments) {
    return filled(what, arguments);
  }

  String remedy(SortedMap<String, String> arguments) {
    return filled(remedy, arguments);
  }

  private static String filled(String sentence, SortedMap<String, String> arguments) {
    String filled = sentence;
    for (String name : arguments.keySet()) {
      filled = filled.replace("{" + name + "}", arguments.get(name));
    }
    return filled;
  }
}
