package org.najda.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LenientTableTest {
  private static final Columns COLUMNS = Columns.of("id", "at");

  private static List<Row> read(String text) throws UnreadableTable {
    return LenientTable.read("log.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS).rows();
  }

  @Test
  void missingAndSurplusCellsAndOtherColumnsAreTaken() throws Exception {
    List<Row> rows = read("id,other,at\nA\n\nB,x,1,2,3\n");
    assertThat(rows).extracting(row -> row.cell("at")).containsExactly("", "1");
    assertThat(rows).extracting(Row::line).containsExactly(2, 4);
  }

  @Test
  void brokenQuotesSpoilTheirOwnLineOnly() throws Exception {
    List<Row> rows = read("id,at\n\"A,1\nB,2\n\"C\"x,3\n");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).cell("id")).isEqualTo("B");
    assertThat(rows.get(1).cell("at")).isEqualTo("2");
  }

  @Test
  void withoutARequiredColumnItIsNoLog() {
    assertThatThrownBy(() -> read("id,when\nA,1\n"))
        .hasMessageStartingWith("log.csv:1: at: the column is missing");
  }

  @Property(tries = 300)
  void everyLineThatIsNotEmptyIsARow(
      @ForAll @StringLength(max = 60) @Chars({'"', ',', '\n', 'a', '\\', '\u0000'}) String rows)
      throws Exception {
    long lines = rows.lines().filter(line -> !line.isBlank()).count();
    assertThat(read("id,at\n" + rows)).hasSize((int) lines);
  }
}
