package org.najda.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;

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
    String data = folder.resolve("data").toString();
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
}
