package org.najda.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.najda.server.Najda;
import org.najda.server.account.AccountExists;
import org.najda.server.cli.ExitCode;
import org.najda.server.rehearsal.Visitor;
import org.najda.server.replay.Workspace;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench lists}: how soon a list of many records answers. */
@Command(
    name = "lists",
    description = "Pages, search and drill-down over a register of many cases.",
    footer = {
      "",
      "Brings invented cases of 132 stations in by 'najda import', in two files, and asks a server",
      "for their list over HTTP: pages, sorted, narrowed, searched by words, as of the moment",
      "between the files, the cases behind a number, and one of them opened. A time is from the",
      "question to the whole answer, with the count of all pages. Each answer is compared with a",
      "plain count and sort of all cases.",
      "",
      "Example:",
      "  najda bench lists --records 640000"
    })
public final class ListsBench implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REGISTER = "/api/registers/cases";
  private static final int WARM_UP_ROUNDS = 20;

  @Spec CommandSpec spec;

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "640000",
      description = "How many cases there are. Default: ${DEFAULT-VALUE}")
  int records;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "100",
      description = "How often each question is asked. Default: ${DEFAULT-VALUE}")
  int rounds;

  @Override
  public Integer call() throws IOException, AccountExists, InterruptedException {
    Figures figures = new Figures(spec.commandLine());
    figures.root().put("records", records);
    List<InventedCase> cases =
        IntStream.rangeClosed(1, records)
            .mapToObj(number -> InventedCase.of(number, records))
            .toList();
    try (Workspace work = Workspace.make()) {
      DataDir dir = work.dataDir();
      Map<String, String> passwords = prepare(dir);
      int first = records / 10 * 9;
      bring(figures, work, cases.subList(0, first), "import");
      Instant between = Instant.now();
      bring(figures, work, cases.subList(first, records), "importBehind");
      try (Server server = Server.start(dir, Database.embedded(dir), Listening.onFreePort())) {
        Map<String, Visitor> visitors = new TreeMap<>();
        for (Map.Entry<String, String> each : passwords.entrySet()) {
          Visitor visitor = new Visitor(server.url());
          visitor.signIn(each.getKey(), each.getValue());
          visitors.put(each.getKey(), visitor);
        }
        ask(figures, visitors, cases, new ListQuestions(cases, between, first));
        visitors.values().forEach(Visitor::close);
      }
    }
    figures.print();
    return ExitCode.DONE;
  }

  /** The police and three people of it; gives their passwords. */
  private static Map<String, String> prepare(DataDir dir) throws AccountExists {
    try (Database database = Database.embedded(dir)) {
      InventedStations.write(database.dataSource());
      Map<String, String> passwords = new TreeMap<>();
      for (String person :
          List.of(
              InventedStations.STATISTICIAN,
              InventedStations.PROSECUTOR,
              InventedStations.INVESTIGATOR)) {
        passwords.put(person, InventedStations.account(database.dataSource(), person));
      }
      return passwords;
    }
  }

  private static void bring(Figures figures, Workspace work, List<InventedCase> cases, String name)
      throws IOException {
    figures.tell("bringing in %,d cases".formatted(cases.size()));
    Path file = work.path().resolve("cases.csv");
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write(InventedCase.HEAD);
      for (InventedCase each : cases) {
        csv.write(each.row());
      }
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String data = work.dataDir().path().toString();
    int code =
        Najda.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "import",
            "cases",
            file.toString(),
            "--data",
            data,
            "--json");
    if (code != ExitCode.DONE) {
      throw new WrongAnswer("Cases were not taken up: " + err);
    }
    JsonNode summary = JSON.readTree(out.toString()).get("summary");
    long rows = summary.get("entered").asLong();
    double seconds = summary.get("seconds").asDouble();
    if (rows != cases.size()) {
      throw new WrongAnswer("%d of %d cases were taken up.".formatted(rows, cases.size()));
    }
    figures
        .root()
        .putObject(name)
        .put("rows", rows)
        .put("seconds", Math.round(seconds * 10) / 10.0)
        .put("rowsPerSecond", Math.round(rows / seconds));
  }

  private void ask(
      Figures figures,
      Map<String, Visitor> visitors,
      List<InventedCase> cases,
      ListQuestions questions)
      throws IOException, InterruptedException {
    for (Map.Entry<String, Supplier<ListQuestion>> each : questions.byName().entrySet()) {
      figures.tell("asking: " + each.getKey());
      long[] nanos = new long[rounds];
      for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
        ListQuestion question = each.getValue().get();
        Visitor asker = visitors.get(question.asker());
        long asked = System.nanoTime();
        String answer = asker.post(REGISTER + "/list", question.body());
        nanos[Math.max(round, 0)] = System.nanoTime() - asked;
        question.check(cases, JSON.readTree(answer));
      }
      Figures.putMicros(figures.root().putObject(each.getKey()), nanos);
    }
    figures.tell("opening cases");
    Figures.putMicros(
        figures.root().putObject("open"),
        open(visitors.get(InventedStations.PROSECUTOR), questions));
  }

  /** Cases that were found, with their whole history and the look at it written down. */
  private long[] open(Visitor visitor, ListQuestions questions)
      throws IOException, InterruptedException {
    Supplier<ListQuestion> search = questions.byName().get("search");
    ObjectNode why = JSON.createObjectNode().put("reason", "bench");
    long[] nanos = new long[rounds];
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      JsonNode found = JSON.readTree(visitor.post(REGISTER + "/list", search.get().body()));
      JsonNode row = found.at("/records/0");
      String path = REGISTER + "/records/" + row.get("record").asString() + "/open";
      long asked = System.nanoTime();
      String answer = visitor.post(path, why);
      nanos[Math.max(round, 0)] = System.nanoTime() - asked;
      String number = JSON.readTree(answer).at("/values/report-number").asString();
      if (InventedCase.numberOf(number) != ListQuestion.numberOf(row)) {
        throw new WrongAnswer("Another case was opened than was found: " + number);
      }
    }
    return nanos;
  }
}
