package org.najda.server.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.najda.registers.prose.Prose;

/** What differs between two versions of a text. */
class DifferencesTest {

  private static String told(String before, String after) {
    return Differences.between(before, after).stream()
        .map(line -> line.kind() + " " + line.text())
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_line_that_was_written_anew_is_taken_out_and_added() {
    assertThat(told("a\nb\nc", "a\nB\nc\nd")).isEqualTo("same a, gone b, new B, same c, new d");
    assertThat(told("a\nb", "b\na")).isEqualTo("gone a, same b, new a");
    assertThat(told("", "a")).isEqualTo("new a");
  }

  @Property(tries = 500)
  void the_lines_of_both_texts_are_told_in_their_order(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<Differences.Line> lines = Differences.between(before, after);

    assertThat(without("new", lines)).isEqualTo(before.lines().toList());
    assertThat(without("gone", lines)).isEqualTo(after.lines().toList());
  }

  private static List<String> without(String kind, List<Differences.Line> lines) {
    return lines.stream()
        .filter(line -> !line.kind().equals(kind))
        .map(Differences.Line::text)
        .toList();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "c", "")
        .list()
        .ofMaxSize(8)
        .map(each -> String.join("\n", each));
  }

  @Test
  void a_text_of_nothing_but_lines_takes_no_memory_from_the_room() {
    String before = lines("a");
    String after = "same\n" + lines("b");

    assertThat(Differences.between("same\n" + before, after))
        .hasSize(Prose.LONGEST + 1)
        .startsWith(new Differences.Line("same", "same"), new Differences.Line("gone", "a"))
        .endsWith(new Differences.Line("new", "b"));
    assertThat(Differences.between(after, after)).hasSize(Prose.LONGEST / 2 + 1);
  }

  private static String lines(String each) {
    return IntStream.range(0, Prose.LONGEST / 2)
        .mapToObj(line -> each)
        .collect(Collectors.joining("\n"));
  }
}
