package org.najda.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.cli.BadInput;
import org.najda.server.directory.Directories;
import org.najda.server.hash.Hash;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.Proofs;
import org.najda.server.review.Edition;
import org.najda.server.review.ProofFile;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Counts;
import org.najda.server.text.Texts;

/** Holds an edition of the review against what is stored. */
final class EditionCheck {
  private static final String FIGURES = "figures.csv";
  private static final String BREAKDOWNS = "breakdowns.csv";
  private static final List<String> FIGURE_KEY = List.of("id");
  private static final List<String> PART_KEY = List.of("id", "breakdown", "part");

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
    PublishedProof proof = proof(folder);
    files(folder, proof.files());
    if (Files.isRegularFile(folder.resolve(FIGURES))) {
      figures(folder, proof);
    }
    return differences;
  }

  private static PublishedProof proof(Path folder) throws IOException {
    Path file = folder.resolve(ProofFile.FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInput(folder + ": there is no " + ProofFile.FILE + " in it");
    }
    return PublishedProof.read(file.toString(), Files.readAllBytes(file));
  }

  /** A name that leads elsewhere is one of no file of the folder. */
  private void files(Path folder, SortedMap<String, String> published) throws IOException {
    SortedSet<String> there = new TreeSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> there.add(file.getFileName().toString()));
    }
    for (Map.Entry<String, String> each : published.entrySet()) {
      if (!there.contains(each.getKey())) {
        differ("%s: it is not there", each.getKey());
      } else if (!Hash.ofContent(Files.readAllBytes(folder.resolve(each.getKey())))
          .toString()
          .equals(each.getValue())) {
        differ("%s: it is not as it was published", each.getKey());
      }
    }
  }

  private void figures(Path folder, PublishedProof proof) throws IOException {
    PublishedTable published = table(folder, FIGURES, FIGURE_KEY);
    Directory directory = new Directories(database).load();
    YearReview.Ground ground = new YearReview.Ground(definitions, directory, new Counts(database));
    boolean internal = proof.internal();
    YearReview review =
        YearReview.of(ground, proof.year(), proof.asOf(), published.declared()).shown(internal);
    YearReview before =
        YearReview.of(ground, proof.year() - 1, proof.asOf(), Collections.emptySortedMap())
            .shown(internal);
    Map<String, byte[]> again =
        new Edition(Texts.load(), definitions, internal).files(review, before, List.of());
    compare(published, PublishedTable.read(FIGURES, again.get(FIGURES), FIGURE_KEY));
    compare(
        table(folder, BREAKDOWNS, PART_KEY),
        PublishedTable.read(BREAKDOWNS, again.get(BREAKDOWNS), PART_KEY));
    compare(
        proof,
        new Proofs(database, definitions)
            .of(review.asked(), review.day(directory), null, internal));
  }

  private static PublishedTable table(Path folder, String name, List<String> key)
      throws IOException {
    return PublishedTable.read(name, Files.readAllBytes(folder.resolve(name)), key);
  }

  private void compare(PublishedTable published, PublishedTable again) {
    published
        .rows()
        .forEach((key, row) -> {
          PublishedTable.Told now = again.rows().get(key);
          if (now == null) {
            differ("%s: %s is not counted any more", published.name(), key);
          } else if (!row.value().equals(now.value())) {
            differ(
                "%s: %s: published %s, counted again %s",
                published.name(), key, told(row.value()), told(now.value()));
          }
        });
  }

  private static String told(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private void compare(PublishedProof published, EditionProof again) {
    for (PublishedProof.FigureRoot figure : published.figures()) {
      String root =
          again
              .find(figure.id())
              .map(now -> now.root() == null ? "" : now.root().toString())
              .orElse("");
      if (!figure.root().equals(root)) {
        differ("%s: the entries behind it are not those of then", figure.id());
      }
    }
    for (PublishedProof.RegisterRoot register : published.registers()) {
      boolean same =
          again.registers().stream()
              .anyMatch(now ->
                  now.register().equals(register.register())
                      && now.root().toString().equals(register.root()));
      if (!same) {
        differ("register %s: its tree is not that of then", register.register());
      }
    }
    for (PublishedProof.RoomHash room : published.rooms()) {
      boolean same =
          again.rooms().stream()
              .anyMatch(now -> now.room().equals(room.room()) && now.hash().equals(room.hash()));
      if (!same) {
        differ("journal of %s: it is not that of then", room.room());
      }
    }
  }

  private void differ(String sentence, Object... values) {
    differences.add("edition: " + sentence.formatted(values));
  }
}
