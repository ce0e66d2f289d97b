package org.najda.server.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.listing.ListQuery;
import org.najda.roads.gazetteer.Spelling;
import org.najda.server.page.FieldView;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** The form above a list: what it is narrowed by, and the question that makes of it. */
final class ListForm {
  static final String REASON = "reason";
  static final String SORT = "sort";
  static final String ORDER = "order";
  static final String NEXT = "next";
  static final String BEFORE = "before";
  static final String PLACE = "place";
  static final int PAGE = 50;

  private static final String WORDS = "words";
  private static final String STATE = "state";
  private static final String UNIT = "unit";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String AS_OF = "asOf";
  private static final String FIELD = "f.";
  private static final String OPEN = "-open";
  private static final String CLOSED = "-closed";
  private static final int LONGEST = 300;
  private static final String DOWN = "-";
  private static final char APART = ' ';

  private final Register register;
  private final ZoneId zone;

  /**
   * @param zone in whose days it is asked
   */
  ListForm(Register register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  /** The form of a list that was not asked for anything. */
  static Map<String, String> fresh(boolean closed) {
    return Map.of(STATE, closed ? CLOSED : OPEN);
  }

  /**
   * The question.
   *
   * @throws ProblemException it is none
   */
  ListQuery query(Map<String, String> typed, int size) {
    String sort = sort(typed);
    boolean down = sort.startsWith(DOWN);
    LocalDate until = day(typed, UNTIL);
    LocalDate asOf = day(typed, AS_OF);
    return new ListQuery(
        states(register, typed.getOrDefault(STATE, "")),
        keys(typed.getOrDefault(UNIT, "")),
        begin(day(typed, FROM)),
        begin(until == null ? null : until.plusDays(1)),
        asOf == null ? null : endOf(asOf),
        fields(typed),
        words(typed.getOrDefault(WORDS, "")),
        down ? sort.substring(DOWN.length()) : sort,
        down,
        after(typed),
        typed.containsKey(BEFORE),
        size);
  }

  /** What is sorted by now; with the mark of a descending order before it. */
  String sort(Map<String, String> typed) {
    String otherwise = register.deadlines().isEmpty() ? DOWN + ListQuery.BY_OPENED : "due";
    String before = typed.getOrDefault(ORDER, otherwise);
    return typed.getOrDefault(SORT, before.isBlank() ? otherwise : before);
  }

  /** Records that still go on, that have ended, or that stand in one state. */
  static SortedSet<String> states(Register register, String asked) {
    SortedSet<String> states = new TreeSet<>();
    switch (asked) {
      case "" -> {}
      case OPEN, CLOSED -> {
        register.states().stream()
            .filter(state -> state.last() == asked.equals(CLOSED))
            .forEach(state -> states.add(state.key()));
        if (asked.equals(OPEN)) {
          states.add(""); // opened, and not yet confirmed by a second person
        }
      }
      default -> states.add(asked);
    }
    return states;
  }

  static SortedSet<String> states(Register register, boolean closed) {
    return states(register, closed ? CLOSED : OPEN);
  }

  static List<String> words(String typed) {
    if (typed.length() > LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    return Spelling.words(typed);
  }

  private static SortedSet<String> keys(String typed) {
    SortedSet<String> keys = new TreeSet<>(Arrays.asList(typed.split(",")));
    keys.remove("");
    return keys;
  }

  private static SortedMap<String, String> fields(Map<String, String> typed) {
    SortedMap<String, String> fields = new TreeMap<>();
    typed.forEach((name, text) -> {
      if (name.startsWith(FIELD) && !text.isBlank()) {
        fields.put(name.substring(FIELD.length()), text.strip());
      }
    });
    return fields;
  }

  private static ListQuery.@Nullable After after(Map<String, String> typed) {
    String row = typed.getOrDefault(NEXT, typed.getOrDefault(BEFORE, ""));
    int apart = row.indexOf(APART);
    return apart < 0
        ? null
        : new ListQuery.After(row.substring(apart + 1), row.substring(0, apart));
  }

  /** As {@link #query} reads it again. */
  static @Nullable String written(ListQuery.@Nullable After after) {
    return after == null ? null : after.record() + APART + after.value();
  }

  /** The number of the first row of the page that is asked for. */
  static long place(Map<String, String> typed) {
    String text = typed.getOrDefault(PLACE, "1");
    long place = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 1;
    if (typed.containsKey(NEXT)) {
      return place + PAGE;
    }
    return typed.containsKey(BEFORE) ? Math.max(1, place - PAGE) : 1;
  }

  private static @Nullable LocalDate day(Map<String, String> typed, String name) {
    String text = typed.getOrDefault(name, "");
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  private @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  /** What was entered in the last millisecond of a day was known on it. */
  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  /** The fields of the form. */
  List<FieldView> fields(Asked asked) {
    Voice say = asked.say();
    Map<String, String> typed = asked.typed();
    List<FieldView> fields = new ArrayList<>();
    if (asked.page().finds()) {
      fields.add(own(say, WORDS, "text", typed, List.of()));
    }
    fields.add(own(say, STATE, "one", typed, states(asked)));
    if (asked.units().size() > 1) {
      fields.add(own(say, UNIT, "one", typed, chosen(asked.units(), typed.get(UNIT))));
    }
    for (String day : List.of(FROM, UNTIL, AS_OF)) {
      fields.add(own(say, day, "date", typed, List.of()));
    }
    asked.page().narrows().stream()
        .filter(field -> !(field.type() instanceof FieldType.Moment))
        .forEach(field -> fields.add(narrowing(field, asked)));
    fields.add(own(say, REASON, "text", typed, List.of()));
    return fields;
  }

  /** What a form is made for. */
  record Asked(
      Voice say,
      Wording wording,
      Map<String, String> typed,
      ListPage page,
      Map<String, String> units) {}

  private List<FieldView.Option> states(Asked asked) {
    Map<String, String> states = new LinkedHashMap<>();
    states.put(OPEN, asked.say().text("register.open"));
    states.put(CLOSED, asked.say().text("register.closed"));
    for (State state : register.states()) {
      states.put(state.key(), asked.wording().label(state.label()));
    }
    return chosen(states, asked.typed().get(STATE));
  }

  private static List<FieldView.Option> chosen(
      Map<String, String> options, @Nullable String chosen) {
    return options.entrySet().stream()
        .map(each ->
            new FieldView.Option(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
        .toList();
  }

  private static FieldView own(
      Voice say,
      String name,
      String input,
      Map<String, String> typed,
      List<FieldView.Option> options) {
    String text = "register.list." + name;
    String hint = text + ".hint";
    return new FieldView(
        new FieldView.Naming(name, say.text(text), say.has(hint) ? say.text(hint) : null, false),
        input,
        typed.getOrDefault(name, ""),
        false,
        options,
        null);
  }

  private FieldView narrowing(Field field, Asked asked) {
    String name = FIELD + field.key();
    String value = asked.typed().getOrDefault(name, "");
    EntryForm form = new EntryForm(asked.say(), asked.wording(), register, zone);
    return new FieldView(
        new FieldView.Naming(name, asked.wording().label(field.label()), null, false),
        EntryForm.input(field.type()),
        value,
        false,
        form.options(field, value),
        null);
  }
}
