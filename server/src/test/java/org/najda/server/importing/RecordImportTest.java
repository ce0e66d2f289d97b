package org.najda.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.listing.ListQuery;
import org.najda.roads.gazetteer.Spelling;
import org.najda.server.Najda;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;

/** Records come in once each; what can't is told with its line, and the rest comes in. */
class RecordImportTest {
  private static final String HEAD =
      "row,at,unit,brigade,report-number,iccs,offence-code,offence,reported-by\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Najda.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private int bring(String register, String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("cases.csv"), csv);
    String[] arguments = {
      "import", register, file.toString(), "--data", folder.resolve("data").toString(), "--json"
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  private static String row(String key, String at, String unit, String brigade) {
    return "%s,%s,%s,%s,PV %s,0501,505,vol,complaint\n".formatted(key, at, unit, brigade, key);
  }

  @Test
  void each_row_comes_in_once_and_a_refused_one_is_told_with_its_line() throws IOException {
    String data = ReadyData.at(folder.resolve("data")).toString();
    assertThat(run("import", "directory", "../definitions/directory-example", "--data", data))
        .as(err.toString())
        .isZero();
    String good = HEAD + row("1", "2019-03-01T09:30", "station-1", "anti-gang");
    String csv =
        good
            + row("2", "2019-03-01T09:30", "nowhere", "anti-gang")
            + row("3", "2999-03-01T09:30", "station-1", "anti-gang")
            + row("4", "2019-03-01T09:30:00Z", "station-2", "no-brigade")
            + "5,too short\n"
            + row("1", "2019-03-01T09:30", "station-1", "anti-gang")
            + row("6", "2019-03-02T09:30:00Z", "station-2", "anti-gang");

    assertThat(bring("cases", csv, "--dry-run")).isEqualTo(1);
    assertThat(out.toString()).contains("\"entered\":2,\"known\":0");
    assertThat(bring("cases", csv)).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"entered\":2,\"known\":0")
        .contains("\"line\":3,\"field\":\"unit\"")
        .contains("\"line\":4,\"field\":\"at\"")
        .contains("\"line\":5,\"field\":\"brigade\"")
        .contains("\"line\":6,\"field\":\"\"")
        .contains("\"line\":7,\"field\":\"row\"");
    assertThat(bring("cases", good)).isZero();
    assertThat(out.toString()).contains("\"entered\":0,\"known\":1");

    assertThat(bring("cases", "row,at,unit,colour\n")).isEqualTo(3);
    assertThat(err.toString()).contains("cases.csv:1: 'colour' is no field of cases");
    assertThat(bring("lost", good)).isEqualTo(3);
    assertThat(run("import", "--data", data)).isEqualTo(2);
  }

  @Test
  void what_happened_later_in_a_record_comes_in_by_rows_of_its_own() throws IOException {
    String data = ReadyData.at(folder.resolve("data")).toString();
    run("import", "directory", "../definitions/directory-example", "--data", data);
    String both =
        """
        row,of,at,act,unit,brigade,report-number,iccs,offence-code,offence,reported-by,clearance-ground
        1,,2019-03-01T09:30,record,station-1,anti-gang,PV 1,0501,505,vol,complaint,
        1-c,1,2019-03-05T10:00,clear,,,,,,,,arrested
        2,,2019-03-02T09:30,record,station-1,anti-gang,PV 2,0501,505,vol,complaint,
        """;
    assertThat(bring("cases", both, "--dry-run")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("\"entered\":3,\"known\":0");
    assertThat(bring("cases", both)).as(err.toString()).isZero();
    String later =
        """
        row,of,at,act,surname,first-name,sex,age-class,standing,court,clearance-ground
        1-p,1,2019-03-06T10:00,present,Tazi,Zoé,female,adult,at-liberty,TPI,
        1-s,1,2019-03-07T10:00,send,,,,,,,
        2-c,2019-000002,2019-03-07T10:00,clear,,,,,,,identified
        2-d,2,2019-03-08T10:00,clear,,,,,,,identified
        3-c,3,2019-03-08T10:00,clear,,,,,,,identified
        2-e,2,2019-03-01T10:00,present,Alami,Ali,male,adult,at-liberty,TPI,
        2-f,2,2019-03-08T10:00,record,,,,,,,
        2-g,,2019-03-08T10:00,clear,,,,,,,identified
        """;
    for (String[] more : List.of(new String[] {"--dry-run"}, new String[0])) {
      assertThat(bring("cases", later, more)).isEqualTo(1);
      assertThat(out.toString())
          .contains("\"entered\":3,\"known\":0")
          .contains("\"line\":5,\"field\":\"\",\"code\":\"wrong-state\"")
          .contains("\"line\":6,\"field\":\"of\",\"code\":\"unknown-record\"")
          .contains("\"line\":7,\"field\":\"at\",\"code\":\"before-opening\"")
          .contains("\"line\":8,\"field\":\"act\",\"code\":\"unknown-act\"")
          .contains("\"line\":9,\"field\":\"act\",\"code\":\"unknown-act\"");
    }
    assertThat(bring("cases", both)).isZero();
    assertThat(out.toString()).contains("\"entered\":0,\"known\":3");
    assertThat(bring("cases", later)).isEqualTo(1);
    assertThat(out.toString()).contains("\"entered\":0,\"known\":3");

    assertThat(found("sent", "zoe tazi")).containsExactly("2019-000001");
    assertThat(found("cleared", "")).containsExactly("2019-000002");
    assertThat(found("open", "")).isEmpty();
    assertThat(run("verify", "--data", data)).as(err.toString()).isZero();
  }

  /** What an investigator of the station finds. */
  private List<String> found(String state, String words) {
    try (Database database = Database.embedded(DataDir.open(folder.resolve("data")))) {
      Registrar registrar =
          new Registrar(
              Declared.shipped(),
              new Directories(database.dataSource()),
              database.dataSource(),
              InstantSource.system());
      ListQuery query =
          new ListQuery(
              new TreeSet<>(List.of(state)),
              new TreeSet<>(),
              null,
              null,
              null,
              new TreeMap<>(),
              Spelling.words(words),
              ListQuery.BY_OPENED,
              false,
              null,
              false,
              50);
      return new RegisterLists(registrar, database.dataSource())
          .page("opj-1", registrar.register("opj-1", "cases"), query, "").lines().stream()
              .map(line -> line.row().record())
              .toList();
    }
  }
}
