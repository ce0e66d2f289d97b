package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.cli.ExitCode;
import org.najda.server.hash.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What proves an edition: to everybody by a script, to who has the store by {@code verify}. */
class EditionProofTest {
  @TempDir static Path folder;
  private static KeptCases cases;
  private static Path head;

  @BeforeAll
  static void anEditionWithAHeadGivenOutLater() throws IOException {
    cases = KeptCases.ofTwoYears(folder.resolve("data"));
    Files.createDirectory(folder.resolve("notary"));
    run("heads", "--to", folder.resolve("notary").toString());
    try (Stream<Path> given = Files.list(folder.resolve("notary"))) {
      head = given.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    edition("public");
    // As of a day between the entries: the head's tree goes on from that of the edition.
    edition("within", "--internal", "--head", head.toString(), "--as-of", "2020-01-05");
  }

  @AfterAll
  static void close() {
    cases.close();
  }

  private static CommandLineRun run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  private static Path edition(String name, String... more) {
    List<String> options = new ArrayList<>(List.of("--year", "2019", "--lang", "en"));
    options.addAll(List.of("--out", folder.resolve(name).toString()));
    options.addAll(List.of(more));
    if (!options.contains("--as-of")) {
      options.addAll(List.of("--as-of", "2020-12-31"));
    }
    CommandLineRun run = run("review", options.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return folder.resolve(name);
  }

  /**
   * What a script said that knows nothing of Najda.
   *
   * @param code with which it ended
   */
  private record Checked(int code, String said) {}

  private static Checked check(String edition, String... options) throws Exception {
    Path within = folder.resolve(edition);
    List<String> command =
        new ArrayList<>(
            List.of("python3", within.resolve("check.py").toString(), within.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Checked(process.waitFor(), said);
  }

  private static JsonNode proof(String edition) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve(edition).resolve("proof.json")));
  }

  private static JsonNode figure(String edition, String id) throws IOException {
    for (JsonNode figure : proof(edition).path("figures")) {
      if (figure.path("id").asString().equals(id)) {
        return figure;
      }
    }
    throw new AssertionError("no figure " + id);
  }

  @Test
  void everybody_can_check_the_files_and_the_figures() throws Exception {
    Checked checked = check("public");

    assertThat(checked.code()).as(checked.said()).isZero();
    assertThat(checked.said())
        .contains("figures.csv: as it was published", "cases_recorded: published 3, proved 3");
  }

  @Test
  void a_withheld_figure_is_not_given_away_by_its_proof() throws Exception {
    JsonNode women = figure("public", "persons_presented_women");

    assertThat(women.path("by").asString()).isEqualTo("withheld");
    assertThat(women.has("root")).isFalse();
    assertThat(women.has("entries")).isFalse();
    assertThat(proof("public").path("registers"))
        .as("nor by how many entries its register has")
        .isEmpty();
    assertThat(figure("within", "persons_presented_women").path("entries").asInt()).isPositive();
  }

  @Test
  void figures_that_count_the_same_have_roots_that_say_nothing_of_it() throws Exception {
    assertThat(figure("within", "persons_presented_women").path("root").asString())
        .isNotEqualTo(figure("within", "persons_presented_minors").path("root").asString());
  }

  @Test
  void the_trees_are_the_beginning_of_what_a_signed_head_stands_for() throws Exception {
    Path key = folder.resolve("data").resolve("heads.pub");
    Checked checked = check("within", "--key", key.toString());

    assertThat(checked.code()).as(checked.said()).isZero();
    assertThat(checked.said())
        .contains("the head's key is the one that was given out")
        .contains("signed", "register cases:", "are the beginning of");
    Files.writeString(folder.resolve("other.pub"), Files.readString(key).replace('A', 'B'));
    assertThat(check("within", "--key", folder.resolve("other.pub").toString()).code()).isOne();
  }

  @Test
  void an_auditor_recounts_a_figure_from_its_entries() throws Exception {
    Path list = folder.resolve("cleared.json");
    CommandLineRun run =
        run("review", "--year", "2019", "--as-of", "2020-01-05", "--proof", "cases_cleared");
    assertThat(run.code()).as(run.err()).isZero();
    Files.writeString(list, run.out());

    Checked checked = check("within", "--entries", list.toString());

    assertThat(checked.code()).as(checked.said()).isZero();
    assertThat(checked.said())
        .contains("cases_cleared: 3 entries", "make its root", "are in the tree of cases");
    Files.writeString(list, run.out().replaceFirst("\"[0-9a-f]{4}", "\"0000"));
    Checked forged = check("within", "--entries", list.toString());
    assertThat(forged.code()).isOne();
    assertThat(forged.said()).contains("WRONG  cases_cleared: the entries make its root");
  }

  @Test
  void only_what_entries_count_has_entries_to_show() {
    CommandLineRun calls =
        run("review", "--year", "2019", "--as-of", "2020-01-05", "--proof", "clearance_rate");
    CommandLineRun none =
        run("review", "--year", "2019", "--as-of", "2020-01-05", "--proof", "no_such");

    assertThat(calls.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(calls.err()).contains("clearance_rate");
    assertThat(none.err()).contains("there is no figure no_such");
  }

  @Test
  void a_file_altered_after_publication_is_named() throws Exception {
    Path altered = edition("altered");
    Path figures = altered.resolve("figures.csv");
    Files.writeString(
        figures, Files.readString(figures).replaceFirst("(cases_recorded,[^\\r]*?),3,", "$1,4,"));

    Checked checked = check("altered");
    CommandLineRun verified = run("verify", "--edition", altered.toString());

    assertThat(checked.code()).isOne();
    assertThat(checked.said())
        .contains("WRONG  figures.csv", "WRONG  cases_recorded: published 4, proved 3");
    assertThat(verified.code()).isEqualTo(ExitCode.FOUND_WRONG);
    assertThat(verified.err())
        .contains("figures.csv: it is not as it was published")
        .contains("cases_recorded: published 4, counted again 3");
  }

  /** Each alters one file; what it says then is told apart, or is no edition. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          proof.json    | "as_of" *: *"[^"]*"  | "as_of":"+999999999-12-31"
          proof.json    | "as_of" *: *"[^"]*"  | "as_of":"-999999999-01-01"
          proof.json    | "as_of" *: *"[^"]*"  | "as_of":"9999-12-31"
          proof.json    | "year" *: *2019      | "year":1
          proof.json    | "year" *: *2019      | "year":9999
          proof.json    | "figures.csv"        | "../public/figures.csv"
          proof.json    | "figures.csv"        | "/dev/zero"
          proof.json    | "root" *: *"[^"]*"   | "root":"%s%n"
          proof.json    | ^\\{                 | [[[[
          figures.csv   | ^[^\\n]*\\n          | id,id,value\\n
          figures.csv   | ,3,                  | ,1e1000000000,
          breakdowns.csv| ^[^\\n]*\\n          | ''
          """)
  void an_edition_altered_by_whomever_is_told_or_refused(String file, String what, String into)
      throws IOException {
    Path altered = altered(file, what, into);

    CommandLineRun verified = run("verify", "--edition", altered.toString());

    assertThat(verified.code()).isIn(ExitCode.FOUND_WRONG, ExitCode.BAD_INPUT);
    assertThat(verified.err()).containsAnyOf("edition: ", "no proof of an", "no table of an");
    assertThat(verified.err()).doesNotContain("Exception");
  }

  private static Path altered(String file, String what, String into) throws IOException {
    Path altered = Files.createTempDirectory(folder, "altered-by");
    try (Stream<Path> all = Files.list(folder.resolve("public"))) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Files.copy(each, altered.resolve(each.getFileName()));
      }
    }
    Path at = altered.resolve(file);
    String before = Files.readString(at);
    String after = before.replaceFirst(what, into);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(at, after);
    // Whoever alters a file knows how to give its fingerprint again.
    if (!file.equals("proof.json")) {
      Path proof = altered.resolve("proof.json");
      Files.writeString(
          proof,
          Files.readString(proof)
              .replace(
                  Hash.ofContent(before.getBytes(StandardCharsets.UTF_8)).toString(),
                  Hash.ofContent(after.getBytes(StandardCharsets.UTF_8)).toString()));
    }
    return altered;
  }

  /**
   * Figures of proof, table and definitions are the same ones, each proved as it has to be. With
   * what is altered into what, and what {@code verify} and the script say of it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          proof.json | "figures" : \\[ | "figures" : [{"id":"no_such","by":"nothing","year":2019}, | proof.json: no_such: it is proved here and not in figures.csv; proof.json: no_such: no such figure is defined | no_such: is proved and not published
          proof.json | "id" : "cases_recorded" | "id" : "no_such" | proof.json: cases_recorded: it is in figures.csv and not proved here; proof.json: cases_recorded: it is defined and not proved | cases_recorded: is published and not proved
          proof.json | "id" : "cases_cleared" | "id" : "cases_recorded" | figure cases_recorded stands there twice | proof.json: cases_recorded stands there twice
          proof.json | (?s)("id" : "cases_recorded"[^}]*),\\s*"root" : "[^"]*" | $1 | cases_recorded: it has no root, and entries of cases stand behind it | cases_recorded: proved by entries, so it needs a root
          proof.json | (?s)("id" : "cases_recorded"[^}]*"root" : )"[^"]*" | $1"" | cases_recorded: it has no root, and entries of cases stand behind it | cases_recorded: proved by entries, so it needs a root
          proof.json | "by" : "withheld", | "by" : "withheld", "root" : "00", | it has a root, and nothing to make one of | proved by withheld, so it has no root
          proof.json | "by" : "withheld", | "by" : "word", | it says it is proved by word 2019, and it is by withheld 2019 | published as withheld, proved by word
          proof.json | figure cases_recorded 2019 | figure cases_recorded 2018 | it says it is proved by | cases_recorded: its leaves are bound to something else
          proof.json | "figures.csv" : "[^"]*", | `` | proof.json: figures.csv has no fingerprint of it | figures.csv: proof.json has no fingerprint of it
          proof.json | "en.html" : "[^"]*", | `` | proof.json: en.html has no fingerprint of it | en.html: proof.json has no fingerprint of it
          figures.csv | (\\n)(cases_recorded,[^\\n]*) | $1$2$1$2 | cases_recorded stands there twice | figures.csv: cases_recorded stands there twice
          figures.csv | (\\n)cases_recorded, | $1no_such, | figures.csv: no_such: it is published and not defined; figures.csv: cases_recorded: it is defined and not published | no_such: is published and not proved
          figures.csv | (\\ncases_recorded,.*?,)counted, | $1declared, | cases_recorded: published as declared, it is counted | cases_recorded: published as declared, proved by entries
          """)
  void every_figure_is_where_it_has_to_be(
      String file, String what, String into, String told, String said) throws Exception {
    Path altered = altered(file, what, into);

    CommandLineRun verified = run("verify", "--edition", altered.toString());
    Checked checked = check(altered.getFileName().toString());

    assertThat(verified.code()).isIn(ExitCode.FOUND_WRONG, ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains(told.split("; ")).doesNotContain("Exception");
    assertThat(checked.code()).isOne();
    assertThat(checked.said()).contains(said);
  }

  @Test
  void an_edition_is_held_against_the_store() {
    for (String name : List.of("public", "within")) {
      CommandLineRun verified = run("verify", "--edition", folder.resolve(name).toString());
      assertThat(verified.code()).as(verified.err()).isZero();
      assertThat(verified.err()).doesNotContain("edition:");
    }
  }

  @Test
  void a_folder_without_a_proof_is_no_edition() {
    CommandLineRun verified = run("verify", "--edition", folder.resolve("notary").toString());

    assertThat(verified.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains("there is no proof.json in it");
  }
}
