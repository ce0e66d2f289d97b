package org.najda.server.review;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.najda.registers.seal.Share;

/**
 * Prints which entries a figure counted, as {@code check.py --entries} reads it: leaves of the
 * register's tree, and what stands between them. It tells of nobody; only of how many and when.
 */
record EntryList(PrintWriter out) {

  void print(String figure, Share entries) {
    out.print("{\"figure\": \"" + figure + "\", \"size\": " + entries.size() + ", \"leaves\": [");
    print(entries.leaves(), leaf -> "[" + leaf.place() + ", \"" + leaf.digest() + "\"]");
    out.print("], \"between\": [");
    print(entries.between(), digest -> "\"" + digest + "\"");
    out.println("]}");
    out.flush();
  }

  private <T> void print(List<T> all, Function<T, String> written) {
    String between = "\n";
    for (T each : all) {
      out.print(between);
      out.print(written.apply(each));
      between = ",\n";
    }
  }
}
