package org.najda.server.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda demo}: something to look at and to practise on. */
@Command(
    name = "demo",
    description = "Two rooms of an invented city, with callers who ring and units that drive.",
    footer = {
      "",
      "When ready, stdout has one line: ready URL. Who can sign in, with their passwords, is in",
      "DIR/demo.json. Calls that ring for 25 seconds are taken by simulated staff; what you have",
      "opened is left to you. SIGTERM ends the demo within 10 seconds; the next start with the",
      "same folder goes on from there.",
      "",
      "A real map's official districts are not read: its streets are cut into a western and an",
      "eastern room of eight boxes each, named after places of the map that lie in them.",
      "",
      "--year makes up the registers of 2019, so that their review gives the figures that were",
      "published for it, each page marked as synthetic; --scale 0.01 makes a hundredth of it, where",
      "totals are rounded and their parts go on making them. What it is made from lies in",
      "definitions/demo/year. Broken off, it goes on where it was at the next start.",
      "",
      "Examples:",
      "  najda demo --port 8080",
      "  najda demo --year 2019 --scale 0.01 --data /tmp/2019",
      "  najda review --year 2019 --as-of 2020-01-02 --data /tmp/2019 --out review-2019",
      "  najda demo --data /tmp/porto --map porto.osm.pbf --zone Europe/Lisbon --speed 5"
    })
public final class DemoCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "najda-data/demo",
      description = "The demo's folder. Default: ${DEFAULT-VALUE}")
  Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 takes a free one. Default: ${DEFAULT-VALUE}")
  int port;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many times faster people ring, drive and work. Default: ${DEFAULT-VALUE}")
  double speed;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same city. Default: 1")
  @Nullable Long seed;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "A real map (OpenStreetMap file) in place of the invented city.")
  @Nullable Path map;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the rooms. Default: Africa/Casablanca")
  @Nullable ZoneId zone;

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "First make up the records of a year whose figures were published: 2019.")
  @Nullable Integer year;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How large that year is, above 0 to 1. Default: ${DEFAULT-VALUE}")
  BigDecimal scale;

  @Override
  public Integer call() throws IOException, InterruptedException {
    YearWish ofYear = year == null ? null : new YearWish(year, scale);
    Demo.Wish wish = new Demo.Wish(port, speed, seed, map, zone, ofYear);
    Demo demo = Demo.start(data, wish, this::tell);
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
    PrintWriter out = spec.commandLine().getOut();
    out.println("ready " + demo.url());
    out.flush();
    // Until a signal ends the process.
    new CountDownLatch(1).await();
    return 0;
  }

  private void tell(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
