package org.najda.server.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.cli.BadInput;
import org.najda.server.directory.Directories;
import org.najda.server.hash.Hash;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.Proofs;
import org.najda.server.review.Edition;
import org.najda.server.review.ProofFile;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Counts;
import org.najda.server.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an edition of the review against what is stored. */
final class EditionCheck {
  private static final String FIGURES = "figures.csv";
  private static final String BREAKDOWNS = "breakdowns.csv";

  private final DataSource database;
  private final Definitions definitions;
  private final List<String> differences = new ArrayList<>();

  EditionCheck(DataSource database, Definitions definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  /**
   * What is no longer as it was published; empty when all of it is.
   *
   * @throws BadInput the folder holds no edition with a proof
   */
  List<String> differences(Path folder) throws IOException {
    JsonNode proof = proof(folder);
    files(folder, proof.path("files"));
    if (Files.isRegularFile(folder.resolve(FIGURES))) {
      figures(folder, proof);
    }
    return differences;
  }

  private static JsonNode proof(Path folder) throws IOException {
    Path file = folder.resolve(ProofFile.FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInput(folder + ": there is no " + ProofFile.FILE + " in it");
    }
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new BadInput(file + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private void files(Path folder, JsonNode published) throws IOException {
    for (Map.Entry<String, JsonNode> each : published.properties()) {
      Path file = folder.resolve(each.getKey()).normalize();
      if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
        differ("%s: it is not there", each.getKey());
      } else if (!Hash.ofContent(Files.readAllBytes(file))
          .toString()
          .equals(each.getValue().asString())) {
        differ("%s: it is not as it was published", each.getKey());
      }
    }
  }

  private void figures(Path folder, JsonNode proof) throws IOException {
    SequencedMap<String, CSVRecord> published =
        rows(Files.readString(folder.resolve(FIGURES)), List.of("id"));
    Directory directory = new Directories(database).load();
    YearReview.Ground ground = new YearReview.Ground(definitions, directory, new Counts(database));
    int year = proof.path("year").asInt();
    LocalDate asOf = LocalDate.parse(proof.path("as_of").asString());
    boolean internal = proof.path("internal").asBoolean();
    YearReview review = YearReview.of(ground, year, asOf, said(published)).shown(internal);
    YearReview before =
        YearReview.of(ground, year - 1, asOf, Collections.emptySortedMap()).shown(internal);
    Map<String, byte[]> again =
        new Edition(Texts.load(), definitions, internal).files(review, before, List.of());
    compare(FIGURES, published, rows(text(again, FIGURES), List.of("id")));
    List<String> key = List.of("id", "breakdown", "part");
    compare(
        BREAKDOWNS,
        rows(Files.readString(folder.resolve(BREAKDOWNS)), key),
        rows(text(again, BREAKDOWNS), key));
    compare(
        proof,
        new Proofs(database, definitions)
            .of(review.asked(), review.day(directory), null, internal));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** What no record gives is taken from where it was published. */
  private static SortedMap<String, BigDecimal> said(Map<String, CSVRecord> published) {
    SortedMap<String, BigDecimal> said = new TreeMap<>();
    published.forEach((id, row) -> {
      if (row.get("origin").equals(Origin.DECLARED.code()) && !row.get("value").isEmpty()) {
        said.put(id, new BigDecimal(row.get("value")));
      }
    });
    return said;
  }

  private static SequencedMap<String, CSVRecord> rows(String table, List<String> key)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    SequencedMap<String, CSVRecord> rows = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(table, format)) {
      for (CSVRecord row : parser) {
        rows.put(String.join("/", key.stream().map(row::get).toList()), row);
      }
    }
    return rows;
  }

  private void compare(
      String table, Map<String, CSVRecord> published, Map<String, CSVRecord> again) {
    published.forEach((key, row) -> {
      CSVRecord now = again.get(key);
      if (now == null) {
        differ("%s: %s is not counted any more", table, key);
      } else if (!row.get("value").equals(now.get("value"))) {
        differ(
            "%s: %s: published %s, counted again %s",
            table, key, told(row.get("value")), told(now.get("value")));
      }
    });
  }

  private static String told(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private void compare(JsonNode published, EditionProof again) {
    for (JsonNode figure : published.path("figures")) {
      String root =
          again
              .find(figure.path("id").asString())
              .map(now -> now.root() == null ? "" : now.root().toString())
              .orElse("");
      if (!figure.path("root").asString("").equals(root)) {
        differ("%s: the entries behind it are not those of then", figure.path("id").asString());
      }
    }
    for (JsonNode register : published.path("registers")) {
      String name = register.path("register").asString();
      boolean same =
          again.registers().stream()
              .anyMatch(now ->
                  now.register().equals(name)
                      && now.root().toString().equals(register.path("root").asString()));
      if (!same) {
        differ("register %s: its tree is not that of then", name);
      }
    }
    for (JsonNode room : published.path("rooms")) {
      String name = room.path("room").asString();
      boolean same =
          again.rooms().stream()
              .anyMatch(now ->
                  now.room().equals(name) && now.hash().equals(room.path("hash").asString()));
      if (!same) {
        differ("journal of %s: it is not that of then", name);
      }
    }
  }

  private void differ(String sentence, Object... values) {
    differences.add("edition: " + sentence.formatted(values));
  }
}
