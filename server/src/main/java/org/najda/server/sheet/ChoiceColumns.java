package org.najda.server.sheet;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Question.Choice;
import org.najda.server.sheet.Column.Input;

/**
 * Choices within a row: their codes in one column and their words in three, parted by semicolons.
 *
 * @param name of the column of codes
 */
record ChoiceColumns(String name) {
  Stream<Column> columns() {
    return Stream.concat(Stream.of(name), words())
        .map(column -> Column.of(column, Input.TEXT).optional());
  }

  /**
   * @param enough how many a row may have
   */
  List<Choice> read(Cells row, IntPredicate enough) {
    List<String> codes = row.codes(name);
    List<List<String>> words = words().map(row::list).toList();
    boolean even = words.stream().allMatch(each -> each.size() == codes.size());
    if (!even || !enough.test(codes.size()) || codes.size() != new TreeSet<>(codes).size()) {
      row.refuse(name, Fault.of("wrong-choices"));
      return List.of();
    }
    return IntStream.range(0, codes.size())
        .mapToObj(i ->
            new Choice(
                codes.get(i),
                new LocalName(words.get(0).get(i), words.get(1).get(i), words.get(2).get(i))))
        .toList();
  }

  void write(List<Choice> choices, Written to) {
    to.cells(name, choices.stream().map(Choice::code).toList())
        .cells(name + "_ar", said(choices, LocalName::ar))
        .cells(name + "_fr", said(choices, LocalName::fr))
        .cells(name + "_en", said(choices, LocalName::en));
  }

  private Stream<String> words() {
    return Stream.of("_ar", "_fr", "_en").map(language -> name + language);
  }

  private static List<String> said(List<Choice> choices, Function<LocalName, String> language) {
    return choices.stream().map(choice -> language.apply(choice.text())).toList();
  }
}
