package org.najda.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.roster.Duty;
import org.najda.server.Najda;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;

/** Duties come in once each; what can't is told with its line, and the rest comes in. */
class RosterImportTest {
  @TempDir Path folder;

  @BeforeEach
  void ready() {
    ReadyData.at(Path.of(data()));
  }

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Najda.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int bring(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("week.csv"), csv);
    List<String> arguments =
        new ArrayList<>(List.of("import", "roster", file.toString(), "--data", data(), "--json"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private List<Duty> dutiesOf(String unit) {
    try (Database database = Database.embedded(DataDir.open(Path.of(data())))) {
      return new Rosters(database.dataSource()).list(unit, Instant.EPOCH);
    }
  }

  @Test
  void each_duty_comes_in_once_and_a_refused_row_is_told_with_its_line() throws IOException {
    assertThat(run("import", "directory", "../definitions/directory-example", "--data", data()))
        .as(err.toString())
        .isZero();
    String good =
        """
        unit;person;name;from;to
        station-1;garde-1;Hicham;2030-05-04T20:00;2030-05-05T08:00
        station-1;opj-1;Omar;04/05/2030 20:00;05/05/2030 08:00
        station-2;garde-2;Nadia;2030-05-04 20:00;2030-05-05T07:00:00Z
        """;
    String csv =
        good
            + """
            nowhere;garde-1;;2030-05-04T20:00;2030-05-05T08:00
            station-1;garde-2;;2030-05-04T20:00;2030-05-05T08:00
            station-1;garde-1;;2017-05-04T20:00;2017-05-05T08:00
            station-1;garde-1;;2030-05-06T20:00;2030-05-06T08:00
            station-1;garde-1;;tomorrow;2030-05-06T08:00
            too;short
            station-1;garde-1;;2030-05-04T20:00;2030-05-05T09:00
            """;

    assertThat(bring(csv, "--dry-run")).isEqualTo(1);
    assertThat(out.toString()).contains("\"entered\":3,\"changed\":0,\"known\":0");
    assertThat(dutiesOf("station-1")).isEmpty();

    assertThat(bring(csv)).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"entered\":3,\"changed\":0,\"known\":0")
        .contains("\"line\":5,\"field\":\"unit\",\"code\":\"unit\"")
        .contains("\"line\":6,\"field\":\"person\",\"code\":\"person\"")
        .contains("\"line\":7,\"field\":\"person\",\"code\":\"person\"")
        .contains("\"line\":8,\"field\":\"to\",\"code\":\"order\"")
        .contains("\"line\":9,\"field\":\"from\",\"code\":\"time\"")
        .contains("\"line\":10,\"field\":\"\",\"code\":\"width\"")
        .contains("\"line\":11,\"field\":\"\",\"code\":\"twice\"");
    assertThat(err.toString()).contains("line 5: unit: There is no unit of this code");
    assertThat(dutiesOf("station-2"))
        .containsExactly(
            new Duty(
                "station-2",
                "garde-2",
                Instant.parse("2030-05-04T19:00:00Z"),
                Instant.parse("2030-05-05T07:00:00Z")));

    assertThat(bring(good)).isZero();
    assertThat(out.toString()).contains("\"entered\":0,\"changed\":0,\"known\":3");
  }

  @Test
  void a_duty_that_ends_otherwise_is_changed_unless_it_is_over() throws IOException {
    run("import", "directory", "../definitions/directory-example", "--data", data());
    String written =
        """
        unit,person,from,to
        station-1,garde-1,2019-05-04T20:00,2019-05-05T08:00
        station-1,garde-1,2030-05-04T20:00,2030-05-05T08:00
        """;
    assertThat(bring(written)).as(err.toString()).isZero();

    assertThat(bring(written.replace("T08:00", "T09:00"))).isEqualTo(1);

    assertThat(out.toString())
        .contains("\"entered\":0,\"changed\":1,\"known\":0")
        .contains("\"line\":2,\"field\":\"to\",\"code\":\"over\"");
    assertThat(dutiesOf("station-1"))
        .extracting(duty -> duty.to().toString())
        .containsExactly("2019-05-05T08:00:00Z", "2030-05-05T08:00:00Z");
  }

  @Test
  void a_file_that_is_no_table_is_refused_as_a_whole() throws IOException {
    assertThat(bring("unit,person,from\n")).isEqualTo(3);
    assertThat(err.toString()).contains("week.csv:1: to: the column is missing");
    assertThat(bring("unit,person,from,to,colour\n")).isEqualTo(3);
    assertThat(run("import", "roster", "lost.csv", "--data", data())).isEqualTo(3);
  }
}
