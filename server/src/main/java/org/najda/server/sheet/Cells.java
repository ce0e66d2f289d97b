package org.najda.server.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.settings.LocalName;

/**
 * The values of one row (or of one YAML file, whose keys are then the columns). What can't be read
 * is null and a fault; so a row gives all its faults at once.
 */
public final class Cells {
  /**
   * A value and where it stands.
   *
   * @param line from 1
   */
  public record Cell(int line, String value) {}

  private static final String CODE = "[\\p{L}\\p{Nd}._-]{1,40}";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SENTENCE = 300;

  private final Fault.Listener faults;
  private final int firstLine;
  private final Map<String, Cell> cells;
  private boolean sound = true;

  public Cells(Fault.Listener faults, int firstLine, Map<String, Cell> cells) {
    this.faults = faults;
    this.firstLine = firstLine;
    this.cells = cells;
  }

  /** The fields of a form. */
  public static Cells ofForm(Fault.Listener faults, Map<String, String> fields) {
    Map<String, Cell> cells = new HashMap<>();
    fields.forEach((name, value) -> cells.put(name, new Cell(1, value.strip())));
    return new Cells(faults, 1, cells);
  }

  /** Whether nothing in the row has been refused so far. */
  public boolean isSound() {
    return sound;
  }

  public void refuse(String column, Fault fault) {
    sound = false;
    Cell cell = cells.get(column);
    faults.told(cell == null ? firstLine : cell.line(), column, fault);
  }

  private void refuse(String column, String code, String value) {
    refuse(column, Fault.of(code).with("value", value));
  }

  /** The columns, sorted, that are not among those known. */
  public SortedSet<String> columnsOutside(Set<String> known) {
    SortedSet<String> outside = new TreeSet<>(cells.keySet());
    outside.removeAll(known);
    return outside;
  }

  public boolean isEmpty(String column) {
    return value(column).isEmpty();
  }

  public String value(String column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.value();
  }

  public @Nullable String code(String column) {
    String value = value(column);
    if (value.matches(CODE)) {
      return value;
    }
    if (value.isEmpty()) {
      refuse(column, Fault.of("no-code"));
    } else {
      refuse(column, "wrong-code", value);
    }
    return null;
  }

  /** A code of another sheet; null when empty or refused. */
  @Nullable String reference(String column, Sheet<?> sheet, Known known) {
    return value(column).isEmpty() ? null : among(column, known.codes(sheet), sheet.file());
  }

  /** One of these values; null when it is none. */
  @Nullable String among(String column, Set<String> values, String where) {
    return isAmong(column, value(column), values, where) ? value(column) : null;
  }

  /** Codes of another sheet between semicolons; without those refused. */
  SortedSet<String> references(String column, Sheet<?> sheet, Known known) {
    Set<String> codes = known.codes(sheet);
    return list(column).stream()
        .filter(word -> isAmong(column, word, codes, sheet.file()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isAmong(String column, String value, Set<String> values, String where) {
    if (!values.contains(value)) {
      refuse(column, Fault.of("unknown-reference").with("value", value).with("where", where));
    }
    return values.contains(value);
  }

  public @Nullable LocalName name(String ar, String fr, String en) {
    return local(name(ar), name(fr), name(en));
  }

  /** A name in the columns {@code name_ar}, {@code name_fr}, {@code name_en}. */
  @Nullable LocalName name() {
    return name("name_ar", "name_fr", "name_en");
  }

  /** What is read out, in the columns {@code text_ar}, {@code text_fr}, {@code text_en}. */
  @Nullable LocalName sentence() {
    return local(
        words("text_ar", LONGEST_SENTENCE),
        words("text_fr", LONGEST_SENTENCE),
        words("text_en", LONGEST_SENTENCE));
  }

  private static @Nullable LocalName local(
      @Nullable String arabic, @Nullable String french, @Nullable String english) {
    return arabic == null || french == null || english == null
        ? null
        : new LocalName(arabic, french, english);
  }

  /** A name for people to read. */
  public @Nullable String name(String column) {
    return words(column, LONGEST_NAME);
  }

  private @Nullable String words(String column, int longest) {
    String value = value(column);
    if (!value.isEmpty()
        && value.length() <= longest
        && value.chars().noneMatch(Character::isISOControl)) {
      return value;
    }
    refuse(column, Fault.of(value.isEmpty() ? "no-words" : "wrong-words").with("longest", longest));
    return null;
  }

  public void require(String column) {
    if (isEmpty(column)) {
      refuse(column, Fault.of("empty"));
    }
  }

  /** One of the constants, written small with hyphens. */
  <E extends Enum<E>> @Nullable E choice(String column, Class<E> kinds) {
    return choose(column, value(column), kinds);
  }

  /** Several of the constants, parted by semicolons; without those refused. */
  <E extends Enum<E>> List<E> choices(String column, Class<E> kinds) {
    List<E> chosen = new ArrayList<>();
    for (String word : list(column)) {
      E one = choose(column, word, kinds);
      if (one != null) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private <E extends Enum<E>> @Nullable E choose(String column, String value, Class<E> kinds) {
    Optional<E> kind = EnumWords.find(kinds, value);
    if (kind.isPresent()) {
      return kind.get();
    }
    String words =
        Arrays.stream(kinds.getEnumConstants())
            .map(EnumWords::of)
            .collect(Collectors.joining(", "));
    refuse(
        column,
        Fault.of(value.isEmpty() ? "no-choice" : "wrong-choice")
            .with("value", value)
            .with("words", words));
    return null;
  }

  /** The words between semicolons; empty when the cell is. */
  List<String> list(String column) {
    return Arrays.stream(value(column).split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Codes between semicolons; without those refused. */
  List<String> codes(String column) {
    List<String> codes = new ArrayList<>();
    for (String word : list(column)) {
      if (word.matches(CODE)) {
        codes.add(word);
      } else {
        refuse(column, "wrong-code", word);
      }
    }
    return codes;
  }
}
