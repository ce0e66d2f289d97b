package org.najda.registers.declaration;

/** What can be wrong with a definition, and what to do about it. */
public enum FlawCode {
  NO_TEXT("this is no UTF-8 text", "save the file as UTF-8"),
  NO_YAML("this is no YAML: %s", "mend this line; a text with ': ' or '#' needs quotes"),
  EMPTY("the file is empty", "write a definition or delete the file"),
  TOO_LARGE("the file is larger than %s KiB", "cut it; a definition is a few pages"),
  ALIAS("anchors, aliases and tags are not read", "write the value out"),
  SHAPE("'%s' has to be %s", "write it so"),
  UNKNOWN_KEY("'%s' is not known here", "use one of: %s"),
  MISSING_KEY("'%s' is missing", "add it"),
  TWICE("'%s' is there twice", "delete or rename one of them"),
  BLANK("'%s' is empty", "write something, or leave the key out where it is optional"),
  BAD_KEY(
      "'%s' is no key", "use small Latin letters, digits and hyphens, a letter first, at most 40"),
  BAD_NUMBER("'%s' is no whole number from %s to %s", "write one"),
  BAD_DECIMAL("'%s' is no number", "write digits, with a point before decimals: 12.5"),
  LEAST_ABOVE_MOST("the least, %s, is above the most, %s", "mend one of them"),
  UNKNOWN_VERSION("'%s' has no version %s", "name one that it has, or raise the indicator's"),
  BAD_WORD("'%s' is not one of the words known here", "use one of: %s"),
  BAD_DAY("'%s' is no day", "write it as 2019-05-04"),
  BAD_MOMENT("'%s' is no moment", "write it as 2019-05-04T20:00:00Z"),
  BAD_ZONE("'%s' is no time zone", "write one such as Africa/Casablanca"),
  BAD_TIME("'%s' is no length of time", "write it as PT48H, P30D or P1Y6M"),
  BAD_WARNING(
      "'%s' is no warning", "write how long before the end (PT2H) or how much has gone (75%%)"),
  FILE_NAME("the file declares '%s'", "call it %s.yaml"),
  NO_STATE("no state is declared", "declare at least one, and one that is last"),
  UNKNOWN_STATE("there is no state '%s'", "use one of: %s"),
  UNKNOWN_FIELD("there is no field '%s'", "declare it, or use one of: %s"),
  UNKNOWN_ROLE("there is no role '%s'", "declare it in roles.yaml, or use one of: %s"),
  UNKNOWN_ACT("there is no act '%s'", "use one of: %s"),
  UNKNOWN_REGISTER("there is no register '%s'", "use one of: %s"),
  UNKNOWN_DEADLINE("there is no deadline '%s' that is told of at its end", "use one of: %s"),
  UNKNOWN_GUARD("there is no guard '%s'", "use one of: %s; a new one needs code"),
  GUARD_NEEDS("the guard '%s' needs to know of which %s", "write {guard: %s, of: KEY}"),
  UNKNOWN_TOPIC("the law book has no topic '%s'", "add law/%s.yaml"),
  UNKNOWN_BASIS("the law book's topic '%s' grants nothing for '%s'", "add a row to it"),
  WRONG_TYPE("the field '%s' is no %s", "name one that is, or change its type"),
  UNKNOWN_MAKING("nothing is made that is called '%s'", "use one of: %s; a new one needs code"),
  MAKING_NEEDS("'%s' is made from '%s', which the act does not need", "add it to its needs"),
  NOT_NEEDED("the act '%s' opens a record and does not need '%s'", "add it to its needs"),
  NOTHING_OPENS("no act opens a record", "leave 'from' out of the act that a record begins with"),
  OPENS_NOWHERE("the act '%s' opens a record and leads to no state", "give it a 'to'"),
  UNREACHABLE("no act leads to the state '%s'", "add one, or delete the state"),
  DEAD_END("no way leads from the state '%s' to a last one", "add an act, or mark it 'last: true'"),
  NOBODY_MAY("nobody may do '%s'", "name at least one role in 'may'"),
  NEVER_ASKED(
      "no act asks for the field '%s'",
      "add it to an act's needs or takes, or mark it 'closed: true'"),
  NOBODY_READS("no role may read class '%s', which the field '%s' has", "grant it under 'access'"),
  CLOSED_ASKED("the act asks for '%s', which is closed", "ask for another field, or open it again"),
  OVERLAP("two limits of '%s' hold on %s", "end the older one the day before"),
  UNGRANTED(
      "the role '%s' may do '%s' and may read nothing",
      "grant it what it has to see under 'access'"),
  ONE_SOURCE("the indicator '%s' names %s sources", "name exactly one of: %s"),
  BAD_ID("'%s' is no id", "use small Latin letters, digits and _, a letter first, at most 40"),
  BAD_RELATION("'%s' is no relation: %s", "write sum(a;b), part_of(a) or round(100*a/b;1)"),
  UNKNOWN_INDICATOR("there is no indicator '%s'", "declare it in a chapter, or mend the name"),
  NOT_COUNTED("'%s' is not counted from records", "name one of a register or a journal"),
  CIRCLE("%s", "let each id stand once, and none be worked out from itself"),
  UNKNOWN_OPTION("the field '%s' has no option '%s'", "use one of: %s"),
  NOT_OF_ACT("the act '%s' does not ask for '%s'", "name a field that it needs or takes"),
  MAY_OVERLAP("one thing may be in several parts of '%s'", "call the parts 'overlapping'"),
  NOT_TOGETHER("'%s' says nothing beside the other keys", "leave it out"),
  NO_SUCH_PARTS("the figure has no parts by '%s'", "use one of: %s"),
  NEVER_ADD_UP("a percentile by '%s' adds up to nothing", "call the parts 'apart'"),
  NO_MONTHS("what stands at the end of a period has no months", "leave 'month' out, or 'at-end'"),
  NEVER_BEGINS("the act '%s' opens no record and begins from nothing", "take 'begins-from' away"),
  BAD_FILLING("'%s' is no value of '%s'", "write one"),
  NO_CHAPTER("there is no chapter for '%s'", "call it CHAPTER.ar, .fr or .en; chapters are: %s"),
  PROSE("character %s: %s", "%s"),
  NO_EXAMPLES("'%s' has no examples", "add registers/%s.examples.yaml with at least one"),
  EXAMPLE("the example '%s': %s", "mend the definition or the example");

  private final String what;
  private final String remedy;

  FlawCode(String what, String remedy) {
    this.what = what;
    this.remedy = remedy;
  }

  String what() {
    return what;
  }

  String remedy() {
    return remedy;
  }
}
