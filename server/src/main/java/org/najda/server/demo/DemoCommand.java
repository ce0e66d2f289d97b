package org.najda.server.demo;

import java.io.IOException;
import java.io.PrintWriter;
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
      "Examples:",
      "  najda demo --port 8080",
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    Demo demo = Demo.start(data, new Demo.Wish(port, speed, seed, map, zone), this::tell);
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
