package org.najda.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StrictTableTest {
  private static final Columns COLUMNS = Columns.of("code", "name").orWith("note");

  private static Table read(String text) throws UnreadableTable {
    return StrictTable.read("t.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS);
  }

  private static void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableTable.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void commaAndSemicolonAndByteOrderMarkReadTheSame() throws Exception {
    List<Row> expected = List.of(new Row(2, Map.of("code", "A", "name", "جليز")));
    assertThat(read("code,name\nA,جليز\n").rows()).isEqualTo(expected);
    assertThat(read("\uFEFFcode;name\r\nA;جليز\r\n").rows()).isEqualTo(expected);
  }

  @Test
  void aRowKnowsTheLineItStartsOn() throws Exception {
    Table table = read("code,name\nA,\"two\nlines\"\n\nB,b\n");
    assertThat(table.rows()).extracting(Row::line).containsExactly(2, 5);
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsAProblemAndTheRestIsRead() throws Exception {
    Table table = read("code,name\nA\nB,b\nC,c,c\n");
    assertThat(table.rows()).extracting(row -> row.cell("code")).containsExactly("B");
    assertThat(table.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("t.csv:2: 1 cells under 2 columns, "),
            second -> assertThat(second).startsWith("t.csv:4: 3 cells under 2 columns, "));
  }

  @Test
  void whatIsNoTableIsRefusedWithItsPlace() {
    assertRefused("", "t.csv:1: no columns, write code,name,note");
    assertRefused("code\nA\n", "t.csv:1: name: the column is missing");
    assertRefused("code,name,nmae\n", "t.csv:1: nmae: no such column is known");
    assertRefused("code,name,code\n", "t.csv:1: code: the column is there twice");
    assertRefused("code,name;note\n", "t.csv:1: the first line parts its columns in several ways");
    assertRefused("code,name\nA,\"open\n", "t.csv:2: quotes don't close");
  }

  @Test
  void anotherEncodingIsToldWithItsLine() {
    byte[] latin1 = "code,name\nA,a\nB,Guéliz\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> StrictTable.read("t.csv", latin1, COLUMNS))
        .hasMessage("t.csv:3: not UTF-8, save the file as UTF-8");
  }

  @Property(tries = 300)
  void anyBytesAreReadOrRefusedAndNothingElse(@ForAll @Size(max = 60) byte[] bytes) {
    try {
      StrictTable.read("t.csv", bytes, COLUMNS);
    } catch (UnreadableTable refused) {
      assertThat(refused.getMessage()).startsWith("t.csv:");
    }
  }

  @Property(tries = 300)
  void anyRowsAreReadOrRefusedAndNothingElse(
      @ForAll @StringLength(max = 40) @Chars({'"', ',', '\n', '\r', 'a', ' ', ';'}) String rows) {
    try {
      Table table = read("code,name\n" + rows);
      assertThat(table.rows()).allSatisfy(row -> assertThat(row.line()).isGreaterThan(1));
    } catch (UnreadableTable refused) {
      assertThat(refused.getMessage()).startsWith("t.csv:");
    }
  }
}
