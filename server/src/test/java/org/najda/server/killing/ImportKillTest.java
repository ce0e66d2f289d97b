package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda import} is killed while it brings rows in. */
@Timeout(300)
class ImportKillTest {
  private static final int ROWS = 6_000;
  private static final Path DIRECTORY = Path.of("..", "definitions", "directory-example");

  @TempDir Path folder;

  @Test
  @Tag("long")
  void whatWasBrokenOffIsRunAgainAndEachRowIsThereOnceWithoutAGapInTheNumbers() throws Exception {
    Path data = folder.resolve("data");
    Path cases = cases();
    assertThat(CommandLineRun.of("import", "directory", DIRECTORY, "--data", data).code()).isZero();

    Process first = importing(cases, data);
    try (HeldRow held = HeldRow.ofEntries(data, "cases")) {
      held.awaitWriter();
      first.destroyForcibly().waitFor();
      held.endWriter();
    }
    CommandLineRun second = CommandLineRun.of("import", "cases", cases, "--data", data, "--json");

    assertThat(second.code()).as(second.err()).isZero();
    JsonNode summary = JsonMapper.shared().readTree(second.out()).path("summary");
    assertThat(summary.path("known").asInt()).as("taken up before the kill").isPositive();
    assertThat(summary.path("entered").asInt())
        .as("left to the second run")
        .isPositive()
        .isEqualTo(ROWS - summary.path("known").asInt());
    assertThat(records(data))
        .hasSize(ROWS)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ROWS).mapToObj("2019-%06d"::formatted).toList());
    new KeptRooms(data).verify();
  }

  private Path cases() throws IOException {
    return Files.writeString(
        folder.resolve("cases.csv"),
        IntStream.range(0, ROWS)
            .mapToObj(
                "%d,2019-03-01T09:30,station-1,anti-gang,PV 1,0501,505,vol,complaint\n"::formatted)
            .collect(
                Collectors.joining(
                    "",
                    "row,at,unit,brigade,report-number,iccs,offence-code,offence,reported-by\n",
                    "")));
  }

  private Process importing(Path cases, Path data) throws IOException {
    return NajdaProcess.of(List.of("import", "cases", cases.toString(), "--data", data.toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("import.log").toFile())
        .start();
  }

  /** The records, each as often as its first entry is there. */
  private static List<String> records(Path data) {
    try (Database database = Database.embeddedReading(DataDir.open(data))) {
      return JdbcClient.create(database.dataSource())
          .sql("SELECT record FROM register_entry WHERE number = 1 ORDER BY record")
          .query(String.class)
          .list();
    }
  }
}
