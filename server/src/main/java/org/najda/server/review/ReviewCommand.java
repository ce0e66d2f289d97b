package org.najda.server.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.TableCheck;
import org.najda.registers.review.Verdict;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.directory.Directories;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.Proofs;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.seal.OutsideHead;
import org.najda.server.store.Database;
import org.najda.server.tally.Counts;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda review}: the annual review, and the checks before it is published. */
@Command(
    name = "review",
    description = "Make the review of a year from what is kept, or check a table of figures.",
    footer = {
      "",
      "With --year the figures that definitions/indicators declares are counted from the registers",
      "and the rooms' journals, worked out, checked against one another and written to --out:",
      "one page a language, figures.csv and breakdowns.csv, and datapackage.json that says what these",
      "hold. What was entered after the day --as-of is not looked at, so the same year as of the",
      "same day is the same review. A figure of which nothing is kept is",
      "missing, which is not 0, unless the table --declared has it: then it is marked as declared.",
      "Numbers from 1 to 4 in sensitive breakdowns are withheld, and others so that no subtraction",
      "gives them back. proof.json says which entries stand behind each figure without telling of",
      "anybody; check.py beside it checks the folder, with --head FILE also against a head that 'najda",
      "heads' gave out, and 'najda verify --edition DIR' holds it against the store. --proof FIGURE",
      "prints that figure's entries as leaves of the register's tree, for an auditor.",
      "",
      "TABLE is CSV with a first line. Its columns are id, value, relation, and where wanted section,",
      "label_ar, label_fr, label_en, unit, period, qualifier, kind, expected_verdict (not looked at).",
      "An empty value is missing, which is not 0. A relation says how a figure follows from others:",
      "",
      "  sum(a;b;…)           these parts make it",
      "  part_of(a)           it is a part of a: not below 0, not above a",
      "  round(EXPR;DIGITS)   worked out exactly, rounded once, half up, to 0 to 9 digits;",
      "                       EXPR has ids, numbers, + - * / and brackets",
      "",
      "Ids are letters, digits and _. Each row's verdict comes from its own relation alone: ok,",
      "refused, or unchecked where there is no relation or what it follows from is missing.",
      "Exit 0 when no figure is refused, 1 when one is, 3 when the table can't be read.",
      "",
      "With --year each figure is held against its definition too: out of its range is refused, a",
      "jump from the year before asks for a reason and refuses nothing, and where nothing is known",
      "of the year before it stays unchecked. --internal lists all of that in the edition.",
      "",
      "Examples:",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --out review-2019",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --proof cases_recorded",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --out review-2019 --pdf",
      "  najda review --check-declared figures.csv",
      "  najda review --check-declared figures.csv --json > findings.json"
    })
public final class ReviewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--check-declared",
      paramLabel = "TABLE",
      description = "Whether the figures of this table follow from one another as it says.")
  @Nullable Path table;

  @Mixin StoreOptions store;

  @Option(names = "--year", paramLabel = "Y", description = "The review of this year.")
  @Nullable Integer year;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "What was entered until the end of this day counts; default: today.")
  @Nullable LocalDate asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder to write it to.")
  @Nullable Path out;

  @Option(
      names = "--declared",
      paramLabel = "TABLE",
      description = "Figures that somebody says, for those of which nothing is kept.")
  @Nullable Path declared;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "A signed head that was given out, to go into proof.json.")
  @Nullable Path head;

  @Option(
      names = "--proof",
      paramLabel = "FIGURE",
      description =
          "Print the entries that this figure counted, for an auditor, and write nothing.")
  @Nullable String proof;

  @Option(names = "--pdf", description = "Print each page as a PDF too, by a browser.")
  boolean pdf;

  @Option(
      names = "--chromium",
      paramLabel = "PATH",
      description = "The browser that prints it; default: Chromium or Chrome on the PATH.")
  @Nullable Path chromium;

  @Mixin DefinitionsOption definitions;

  @Option(
      names = "--internal",
      description =
          "With all small numbers, for those inside who may know them; never to be given out.")
  boolean internal;

  @Option(names = "--json", description = "One object for each row, in the table's order.")
  boolean json;

  @Option(
      names = "--lang",
      paramLabel = "ar|fr|en",
      description = "Language of what is found (default: en); of the review (default: all).")
  @Nullable String language;

  @Override
  public Integer call() throws IOException {
    if ((table == null) == (year == null)) {
      throw new ParameterException(
          spec.commandLine(), "Give --year Y to make a review, or --check-declared TABLE.");
    }
    try {
      return table == null ? make(year == null ? 0 : year) : check(table);
    } catch (DeclaredTable.Broken e) {
      return broken(e);
    }
  }

  private int check(Path table) throws IOException, DeclaredTable.Broken {
    FigureTable figures = DeclaredTable.read(table.toString(), Files.readAllBytes(table));
    List<Finding> findings = TableCheck.of(figures);
    FindingWords words = new FindingWords(Texts.load(), language("en"));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(findings.stream().map(finding -> view(finding, words)).toList()));
    } else {
      findings.forEach(finding -> out.println(words.line(finding)));
    }
    out.flush();
    boolean refused = findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUSED);
    return refused ? ExitCode.FOUND_WRONG : ExitCode.DONE;
  }

  private int make(int year) throws IOException, DeclaredTable.Broken {
    if (proof != null) {
      return prove(proof, year);
    }
    if (out == null) {
      throw new ParameterException(spec.commandLine(), "Give --out DIR: where to write it.");
    }
    store.requireGiven();
    PdfPrinter printer = pdf ? PdfPrinter.find(chromium) : null;
    Definitions known = definitions.load();
    List<Language> languages =
        language == null ? List.of(Language.values()) : List.of(language(language));
    SortedMap<String, BigDecimal> byHand = byHand();
    YearReview review;
    YearReview before;
    EditionProof proved;
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      Directory directory = new Directories(database.dataSource()).load();
      Ground ground = new Ground(known, directory, new Counts(database.dataSource()));
      LocalDate day = day(directory);
      review = YearReview.of(ground, year, day, byHand);
      before = YearReview.of(ground, year - 1, day, Collections.emptySortedMap());
      proved =
          new Proofs(database.dataSource(), known)
              .of(review.shown(internal).asked(), review.day(directory), head(), internal);
    }
    new Edition(Texts.load(), known, internal)
        .write(review.shown(internal), before.shown(internal), languages, proved, out)
        .forEach(spec.commandLine().getOut()::println);
    if (printer != null) {
      for (Language each : languages) {
        spec.commandLine().getOut().println(printer.print(out.resolve(each.code() + ".html")));
      }
    }
    spec.commandLine().getOut().flush();
    YearReview held = review.against(before, known);
    tellFindings(held);
    tell(
        "%d figures: %d counted, %d worked out, %d declared, %d missing; %d refused; %d %% derived"
            .formatted(
                review.figures().size(),
                review.counted(),
                review.workedOut(),
                review.declared(),
                review.missing(),
                held.refused().size(),
                review.derivedPercent()));
    return held.refused().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }

  /** All that is refused or asks for a reason; of the rest how many. */
  private void tellFindings(YearReview review) {
    FindingWords words = new FindingWords(Texts.load(), language("en"));
    Map<Verdict, List<Finding>> found =
        review.figures().stream()
            .flatMap(figure -> Stream.concat(Stream.of(figure.finding()), figure.checks().stream()))
            .filter(finding -> finding.reason().toMend())
            .collect(Collectors.groupingBy(Finding::verdict));
    Stream.of(Verdict.REFUSED, Verdict.ASKS)
        .flatMap(verdict -> found.getOrDefault(verdict, List.of()).stream())
        .forEach(finding -> tell(words.line(finding)));
    found.getOrDefault(Verdict.UNCHECKED, List.of()).stream()
        .collect(Collectors.groupingBy(Finding::reason, TreeMap::new, Collectors.counting()))
        .forEach((reason, n) -> tell("unchecked: %s: %d figures".formatted(reason.code(), n)));
  }

  private LocalDate day(Directory directory) {
    return asOf == null ? LocalDate.now(directory.zone()) : asOf;
  }

  private @Nullable OutsideHead head() throws IOException {
    return head == null ? null : OutsideHead.read(head);
  }

  private int prove(String figure, int year) throws IOException {
    store.requireGiven();
    Definitions known = definitions.load();
    Indicator indicator =
        known
            .findIndicator(figure)
            .orElseThrow(() -> new BadInput("--proof: there is no figure " + figure));
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      Directory directory = new Directories(database.dataSource()).load();
      Proofs proofs = new Proofs(database.dataSource(), known);
      if (!proofs.isOfEntries(indicator)) {
        throw new BadInput("--proof: no entries of a register are counted for " + figure);
      }
      LocalDate day = day(directory);
      Proofs.Day of = new Proofs.Day(year, day, YearReview.endOf(day, directory));
      new EntryList(spec.commandLine().getOut()).print(figure, proofs.entries(indicator, of));
    }
    return ExitCode.DONE;
  }

  private SortedMap<String, BigDecimal> byHand() throws IOException, DeclaredTable.Broken {
    SortedMap<String, BigDecimal> values = new TreeMap<>();
    if (declared != null) {
      FigureTable table = DeclaredTable.read(declared.toString(), Files.readAllBytes(declared));
      for (FigureRow row : table.rows()) {
        if (row.value() != null) {
          values.put(row.id(), row.value());
        }
      }
    }
    return values;
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }

  private Language language(String otherwise) {
    String code = language == null ? otherwise : language;
    return Language.find(code)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "--lang: '%s' is not ar, fr or en.".formatted(code)));
  }

  private static Map<String, @Nullable String> view(Finding finding, FindingWords words) {
    Map<String, @Nullable String> view = new LinkedHashMap<>();
    view.put("id", finding.id());
    view.put("verdict", finding.verdict().code());
    view.put("found", words.found(finding));
    view.put("mend", words.mend(finding));
    return view;
  }

  private int broken(DeclaredTable.Broken table) {
    PrintWriter err = spec.commandLine().getErr();
    table.problems().forEach(err::println);
    err.println("najda: %d problems; nothing was checked".formatted(table.problems().size()));
    err.flush();
    return ExitCode.BAD_INPUT;
  }
}
