package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.SharedData;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.table.Row;
import org.najda.server.table.StrictTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda review --check-declared}. */
class CheckDeclaredTest {
  @TempDir Path folder;

  @Test
  void aTableIsAnsweredInItsOrderWithWhatIsWrongAndWhatToDo() throws Exception {
    CommandLineRun run =
        check(
            "id,value,relation\nall,101,sum(a;b)\na,60,\nb,40,\nshare,60.0,round(100*a/(a+b);1)\n");

    assertThat(run.code()).isOne();
    JsonNode found = JsonMapper.shared().readTree(run.out());
    assertThat(found).hasSize(4);
    assertThat(found.get(0).propertyNames()).containsExactly("id", "verdict", "found", "mend");
    assertThat(found.get(0).path("id").asString()).isEqualTo("all");
    assertThat(found.get(0).path("verdict").asString()).isEqualTo("refused");
    assertThat(found.get(0).path("found").asString()).contains("100", "101", "1 more");
    assertThat(found.get(1).path("verdict").asString()).isEqualTo("unchecked");
    assertThat(found.get(1).path("mend").isNull()).isTrue();
    assertThat(found.get(3).path("verdict").asString()).isEqualTo("ok");
  }

  @Test
  void nothingRefusedEndsWithZeroAndWithoutJsonThereIsALineForEachFigure() throws Exception {
    Path table = Files.writeString(folder.resolve("t.csv"), "id,value,relation\na,,\nb,1,sum(a)\n");

    CommandLineRun run =
        CommandLineRun.of("review", "--check-declared", table.toString(), "--lang", "fr");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("b: unchecked: Base manquante : a.").hasLineCount(2);
  }

  @Test
  void eachWrongRowIsToldWithItsLineAndNothingStandsOnStdout() throws Exception {
    CommandLineRun run =
        check("id,value,relation\na,1 000,\nb,2,product(a)\n,3,\nc,1,sum(d)\nd,1,sum(c)\n");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("t.csv:2: value: '1 000' is no number, write digits")
        .contains("t.csv:3: relation: 'product' is no relation, write sum(a;b)")
        .contains("t.csv:4: id: it is empty, name the figure")
        .contains("t.csv:5: these follow from one another in a circle: c → d → c");
    assertThat(check("id,value\na,1\n").err()).contains("relation: the column is missing");
    assertThat(CommandLineRun.of("review").code()).isEqualTo(2);
    assertThat(CommandLineRun.of("review", "--check-declared", "nowhere.csv").code()).isEqualTo(3);
  }

  @Test
  void theFoundingTableGetsTheVerdictsItIsKnownToDeserve() throws Exception {
    List<Row> rows = founding();
    Map<String, String> expected = new TreeMap<>();
    rows.forEach(row -> expected.put(row.cell("id"), row.cell("expected_verdict")));

    assertThat(verdicts(rows)).isEqualTo(expected);
    assertThat(expected)
        .containsEntry("pilgrimage", "refused")
        .containsEntry("health_total", "refused");
  }

  @Test
  void aNumberThatIsAlteredInTheFoundingTableIsFoundAtItsOwnTotalAlone() throws Exception {
    List<Row> rows = founding();
    Map<String, String> before = verdicts(rows);
    List<Row> sums =
        rows.stream()
            .filter(row -> row.cell("relation").startsWith("sum("))
            .filter(row -> before.get(row.cell("id")).equals("ok"))
            .toList();
    Random random = new Random(2019);
    for (Row total : sums) {
      List<String> parts = List.of(total.cell("relation").replaceAll("sum\\(|\\)", "").split(";"));
      String altered = parts.get(random.nextInt(parts.size()));
      Map<String, String> after = verdicts(altered(rows, altered, 1 + random.nextInt(9)));

      Map<String, String> expected = new TreeMap<>(before);
      expected.put(total.cell("id"), "refused");
      assertThat(after).as(altered).isEqualTo(expected);
    }
  }

  /** Any number, not parts of totals alone; a figure that nothing follows from changes nothing. */
  @Test
  void whateverNumberOfTheFoundingTableIsAlteredExactlyWhatFollowsFromItIsRefused()
      throws Exception {
    List<Row> rows = founding();
    Map<String, String> before = verdicts(rows);
    Random random = new Random(2020);
    int refused = 0;
    for (Row row : rows.stream().filter(each -> !each.cell("value").isEmpty()).toList()) {
      String id = row.cell("id");
      BigDecimal value = new BigDecimal(row.cell("value"));
      int by = value.abs().intValue() + 7 + random.nextInt(1_000);
      Map<String, String> expected = new TreeMap<>(before);
      rows.stream()
          .filter(each -> !before.get(each.cell("id")).equals("unchecked"))
          .filter(each -> follows(each, id) && isBroken(each, row, rows, by))
          .forEach(each -> expected.put(each.cell("id"), "refused"));
      refused += expected.equals(before) ? 0 : 1;

      assertThat(verdicts(altered(rows, id, by)))
          .as("%s by %d".formatted(id, by))
          .isEqualTo(expected);
    }
    assertThat(refused).as("numbers that something follows from").isGreaterThan(20);
  }

  /** Whether it has a relation of which the number is a part. */
  private static boolean follows(Row row, String altered) {
    String relation = row.cell("relation");
    return !relation.isEmpty()
        && (row.cell("id").equals(altered)
            || List.of(relation.split("[^a-z0-9_]+")).contains(altered));
  }

  /** A part is not too large for a whole that grew; sums and roundings bear no change. */
  private static boolean isBroken(Row row, Row altered, List<Row> rows, int by) {
    String relation = row.cell("relation");
    if (!relation.startsWith("part_of(")) {
      return true;
    }
    String whole = relation.replaceAll("part_of\\(|\\)", "");
    BigDecimal most =
        rows.stream()
            .filter(each -> each.cell("id").equals(whole))
            .map(each -> new BigDecimal(each.cell("value")))
            .findFirst()
            .orElseThrow();
    BigDecimal now = new BigDecimal(altered.cell("value")).add(BigDecimal.valueOf(by));
    return row == altered && now.compareTo(most) > 0;
  }

  private static List<Row> founding() throws Exception {
    byte[] bytes = Files.readAllBytes(SharedData.need("seed/figures.csv"));
    return StrictTable.read("figures.csv", bytes, DeclaredTable.COLUMNS).rows();
  }

  private static List<Row> altered(List<Row> rows, String id, int by) {
    return rows.stream()
        .map(row -> {
          Map<String, String> cells = new TreeMap<>(row.cells());
          if (row.cell("id").equals(id)) {
            cells.put(
                "value",
                new BigDecimal(row.cell("value")).add(BigDecimal.valueOf(by)).toPlainString());
          }
          return new Row(row.line(), cells);
        })
        .toList();
  }

  private Map<String, String> verdicts(List<Row> rows) throws Exception {
    List<String> lines = new ArrayList<>(List.of("id,value,relation"));
    rows.forEach(row ->
        lines.add("%s,%s,%s".formatted(row.cell("id"), row.cell("value"), row.cell("relation"))));
    JsonNode found = JsonMapper.shared().readTree(check(String.join("\n", lines)).out());
    return found
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("id").asString(),
                one -> one.path("verdict").asString(),
                (one, other) -> one,
                TreeMap::new));
  }

  private CommandLineRun check(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), table);
    return CommandLineRun.of("review", "--check-declared", file.toString(), "--json");
  }
}
