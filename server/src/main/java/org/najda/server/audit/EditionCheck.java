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
import org.najda.server.review.PublishedTable;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Counts;
import org.najda.server.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds an edition of the review against what is stored. */
final class EditionCheck {
  private static final List<String> TABLES =
      List.of(PublishedTable.FIGURES, PublishedTable.BREAKDOWNS);
  private static final String PAGE = ".html";
  private static final String NONE = "0";

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
    SortedSet<String> there = names(folder);
    files(folder, proof.files(), there);
    if (there.containsAll(TABLES)) {
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

  private static SortedSet<String> names(Path folder) throws IOException {
    SortedSet<String> there = new TreeSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> there.add(file.getFileName().toString()));
    }
    return there;
  }

  /** A name that leads elsewhere is one of no file of the folder. */
  private void files(Path folder, SortedMap<String, String> published, SortedSet<String> there)
      throws IOException {
    for (Map.Entry<String, String> each : published.entrySet()) {
      if (!there.contains(each.getKey())) {
        differ("%s: it is not there; %s", each.getKey(), Remedy.ALTERED);
      } else if (!Hash.ofContent(Files.readAllBytes(folder.resolve(each.getKey())))
          .toString()
          .equals(each.getValue())) {
        differ("%s: it is not as it was published; %s", each.getKey(), Remedy.ALTERED);
      }
    }
    Stream.concat(TABLES.stream(), there.stream().filter(name -> name.endsWith(PAGE)))
        .filter(name -> !published.containsKey(name))
        .forEach(name ->
            differ("%s: %s has no fingerprint of it; %s", ProofFile.FILE, name, Remedy.ANEW));
  }

  private void figures(Path folder, PublishedProof proof) throws IOException {
    PublishedTable published = table(folder, PublishedTable.FIGURES);
    PublishedTable parts = table(folder, PublishedTable.BREAKDOWNS);
    Directory directory = new Directories(database).load();
    YearReview.Ground ground = new YearReview.Ground(definitions, directory, new Counts(database));
    boolean internal = proof.internal();
    YearReview all = YearReview.of(ground, proof.year(), proof.asOf(), published.declared());
    YearReview review = internal ? all : all.forEverybody(withheldBefore(published, parts));
    YearReview before =
        YearReview.of(ground, proof.year() - 1, proof.asOf(), Collections.emptySortedMap())
            .shown(internal);
    Map<String, byte[]> again =
        new Edition(Texts.load(), definitions, internal).files(review, before, List.of());
    for (PublishedTable table : List.of(published, parts)) {
      compare(table, PublishedTable.read(table.file(), again.get(table.file())));
    }
    EditionProof now =
        new Proofs(database, definitions).of(review.asked(), review.day(directory), null, internal);
    ProofMatch.differences(proof, published, now).forEach(each -> differ("%s", each));
  }

  private static PublishedTable table(Path folder, String name) throws IOException {
    return PublishedTable.read(name, Files.readAllBytes(folder.resolve(name)));
  }

  /**
   * What an edition that is kept withholds, since one that revises another withholds what that one
   * does; nothing of a table that nobody kept.
   */
  private SortedSet<String> withheldBefore(PublishedTable... tables) {
    SortedSet<String> withheld = new TreeSet<>();
    for (PublishedTable table : tables) {
      if (isKept(table)) {
        withheld.addAll(table.withheld());
      }
    }
    return withheld;
  }

  private boolean isKept(PublishedTable table) {
    return JdbcClient.create(database)
        .sql("SELECT EXISTS (SELECT FROM edition_file WHERE name = ? AND fingerprint = ?)")
        .param(table.file())
        .param(table.fingerprint())
        .query(Boolean.class)
        .single();
  }

  /** A part of which nothing is counted may have come since, as a unit does. */
  private void compare(PublishedTable published, PublishedTable again) {
    String file = published.file();
    Pairs.of(
        published.rows(),
        again.rows(),
        key -> differ("%s: %s: it is published and not defined; %s", file, key, Remedy.DEFINITIONS),
        key -> {
          if (file.equals(PublishedTable.FIGURES) || !again.rows().get(key).value().equals(NONE)) {
            differ("%s: %s: it is defined and not published; %s", file, key, Remedy.DEFINITIONS);
          }
        },
        (then, now) -> compare(file, then, now));
  }

  private void compare(String file, PublishedTable.Told then, PublishedTable.Told now) {
    if (!then.value().equals(now.value())) {
      differ(
          "%s: %s: published %s, counted again %s; %s",
          file, now.key(), told(then.value()), told(now.value()), Remedy.RECOUNT);
    } else if (!then.origin().equals(now.origin())) {
      differ(
          "%s: %s: published as %s, it is %s; %s",
          file, now.key(), told(then.origin()), now.origin(), Remedy.RECOUNT);
    }
  }

  private static String told(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private void differ(String sentence, Object... values) {
    differences.add("edition: " + sentence.formatted(values));
  }
}
