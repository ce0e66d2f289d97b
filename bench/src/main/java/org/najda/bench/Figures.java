package org.najda.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One benchmark's figures, with what they were measured on; also tells how far it is. */
final class Figures {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long MEGABYTE = 1_000_000;

  private final CommandLine line;
  private final ObjectNode root = JSON.createObjectNode();

  Figures(CommandLine line) {
    this.line = line;
    root.put("benchmark", line.getCommandName()).put("commit", Machine.commit());
    root.putObject("machine");
  }

  /** Where the figures go. */
  ObjectNode root() {
    return root;
  }

  void tell(String sentence) {
    PrintWriter err = line.getErr();
    err.println(sentence);
    err.flush();
  }

  void putSize(DataSource store) {
    long bytes =
        JdbcClient.create(store)
            .sql("SELECT pg_database_size(current_database())")
            .query(Long.class)
            .single();
    root.put("databaseMB", bytes / MEGABYTE);
  }

  void print() {
    Machine.describe((ObjectNode) root.get("machine"));
    line.getOut().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    line.getOut().flush();
  }

  /** Middle and slowest hundredth of times in nanoseconds, as microseconds, by nearest rank. */
  static void putMicros(ObjectNode node, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    node.put("n", sorted.length)
        .put("p50Micros", sorted[(sorted.length + 1) / 2 - 1] / 1_000)
        .put("p99Micros", sorted[(sorted.length * 99 + 99) / 100 - 1] / 1_000);
  }

  static long perSecond(long count, long nanos) {
    return Math.round(count * 1e9 / nanos);
  }
}
