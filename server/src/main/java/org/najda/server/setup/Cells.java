package org.najda.server.setup;

import java.util.ArrayList;
import java.util.Arrays;
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
 * is null and a complaint; so a row gives all its complaints at once.
 */
final class Cells {
  /**
   * A value and where it stands.
   *
   * @param line from 1
   */
  record Cell(int line, String value) {}

  private static final String CODE = "[\\p{L}\\p{Nd}._-]{1,40}";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SENTENCE = 300;

  private final Complaints complaints;
  private final String file;
  private final int firstLine;
  private final Map<String, Cell> cells;
  private boolean sound = true;

  Cells(Complaints complaints, String file, int firstLine, Map<String, Cell> cells) {
    this.complaints = complaints;
    this.file = file;
    this.firstLine = firstLine;
    this.cells = cells;
  }

  /** Whether nothing in the row has been refused so far. */
  boolean isSound() {
    return sound;
  }

  void refuse(String column, String what, String remedy) {
    sound = false;
    Cell cell = cells.get(column);
    complaints.add(file, cell == null ? firstLine : cell.line(), column, what, remedy);
  }

  /** The columns, sorted, that are not among those known. */
  SortedSet<String> columnsOutside(Set<String> known) {
    SortedSet<String> outside = new TreeSet<>(cells.keySet());
    outside.removeAll(known);
    return outside;
  }

  boolean isEmpty(String column) {
    return value(column).isEmpty();
  }

  String value(String column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.value();
  }

  /** A code that is not among those seen before, and is from now on. */
  @Nullable String newCode(String column, Set<String> seen) {
    String code = code(column);
    if (code != null && !seen.add(code)) {
      refuse(column, "\"" + code + "\" is there twice", "give each row a code of its own");
      return null;
    }
    return code;
  }

  @Nullable String code(String column) {
    String value = value(column);
    if (value.matches(CODE)) {
      return value;
    }
    refuse(
        column,
        value.isEmpty() ? "empty" : "\"" + value + "\" is no code",
        "write 1 to 40 letters, digits or - . _");
    return null;
  }

  /** A code that stands in another file; null when empty or refused. */
  @Nullable String reference(String column, Set<String> known, String otherFile) {
    String value = value(column);
    if (value.isEmpty() || known.contains(value)) {
      return value.isEmpty() ? null : value;
    }
    refuse(
        column, "\"" + value + "\" is not in " + otherFile, "add it there or use one of its codes");
    return null;
  }

  /** Codes between semicolons that stand in another file; without those refused. */
  SortedSet<String> references(String column, Set<String> known, String otherFile) {
    SortedSet<String> codes = new TreeSet<>();
    for (String word : list(column)) {
      if (known.contains(word)) {
        codes.add(word);
      } else {
        refuse(
            column,
            "\"" + word + "\" is not in " + otherFile,
            "add it there or use one of its codes");
      }
    }
    return codes;
  }

  @Nullable LocalName name(String ar, String fr, String en) {
    return local(name(ar), name(fr), name(en));
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
  @Nullable String name(String column) {
    return words(column, LONGEST_NAME);
  }

  private @Nullable String words(String column, int longest) {
    String value = value(column);
    if (!value.isEmpty()
        && value.length() <= longest
        && value.chars().noneMatch(Character::isISOControl)) {
      return value;
    }
    refuse(
        column,
        value.isEmpty() ? "empty" : "too long, or on several lines",
        "write 1 to " + longest + " characters");
    return null;
  }

  void require(String column) {
    if (isEmpty(column)) {
      refuse(column, "empty", "fill it in");
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
    refuse(
        column,
        value.isEmpty() ? "empty" : "\"" + value + "\" is not known",
        "write one of "
            + Arrays.stream(kinds.getEnumConstants())
                .map(EnumWords::of)
                .collect(Collectors.joining(", ")));
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
        refuse(column, "\"" + word + "\" is no code", "write 1 to 40 letters, digits or - . _");
      }
    }
    return codes;
  }
}
