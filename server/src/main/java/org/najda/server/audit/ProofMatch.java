package org.najda.server.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.najda.server.audit.PublishedProof.Figure;
import org.najda.server.audit.PublishedProof.RegisterRoot;
import org.najda.server.audit.PublishedProof.RoomHash;
import org.najda.server.proof.EditionProof;
import org.najda.server.review.ProofFile;
import org.najda.server.review.PublishedTable;

/** Holds what an edition's proof says against its figures and against what is stored. */
final class ProofMatch {
  private final PublishedProof published;
  private final List<String> differences = new ArrayList<>();

  private ProofMatch(PublishedProof published) {
    this.published = published;
  }

  /**
   * What does not match, a sentence each.
   *
   * @param figures those of the same edition
   * @param again what proves them, as it follows from what is stored
   */
  static List<String> differences(
      PublishedProof published, PublishedTable figures, EditionProof again) {
    ProofMatch match = new ProofMatch(published);
    match.figures(figures);
    match.figures(again);
    match.registers(again);
    match.rooms(again);
    return match.differences;
  }

  private void figures(PublishedTable table) {
    Pairs.of(
        byName(published.figures(), Figure::id),
        table.rows(),
        id -> differ("%s: it is proved here and not in %s; %s", id, table.file(), Remedy.ANEW),
        id -> differ("%s: it is in %s and not proved here; %s", id, table.file(), Remedy.ANEW),
        (proved, row) -> {});
  }

  private void figures(EditionProof again) {
    Pairs.of(
        byName(published.figures(), Figure::id),
        byName(
            again.figures().stream().map(proof -> Figure.of(proof, published.asOf())).toList(),
            Figure::id),
        id -> differ("%s: no such figure is defined; %s", id, Remedy.DEFINITIONS),
        id -> differ("%s: it is defined and not proved; %s", id, Remedy.DEFINITIONS),
        this::compare);
  }

  private void compare(Figure said, Figure now) {
    if (said.equals(now)) {
      return;
    }
    if (said.root().isEmpty() && !now.root().isEmpty()) {
      differ(
          "%s: it has no root, and entries of %s stand behind it; %s",
          now.id(), now.register(), Remedy.ALTERED);
    } else if (now.root().isEmpty() && !said.root().isEmpty()) {
      differ("%s: it has a root, and nothing to make one of; %s", now.id(), Remedy.ALTERED);
    } else if (!said.root().equals(now.root())) {
      differ("%s: the entries behind it are not those of then; %s", now.id(), Remedy.RECOUNT);
    } else {
      differ(
          "%s: it says it is proved by %s, and it is by %s; %s",
          now.id(), told(said), told(now), Remedy.ALTERED);
    }
  }

  /** What proves a figure, in one line. */
  private static String told(Figure figure) {
    return Stream.of(figure.by(), figure.register(), "" + figure.year(), figure.entries())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void registers(EditionProof again) {
    Pairs.of(
        byName(published.registers(), RegisterRoot::register),
        byName(
            again.registers().stream()
                .map(now -> new RegisterRoot(now.register(), now.size(), now.root().toString()))
                .toList(),
            RegisterRoot::register),
        name ->
            differ("register %s: no edition of this year tells its tree; %s", name, Remedy.ALTERED),
        name -> differ("register %s: its tree is missing; %s", name, Remedy.ALTERED),
        (said, now) -> {
          if (!said.equals(now)) {
            differ("register %s: its tree is not that of then; %s", now.register(), Remedy.RECOUNT);
          }
        });
  }

  private void rooms(EditionProof again) {
    Pairs.of(
        byName(published.rooms(), RoomHash::room),
        byName(
            again.rooms().stream()
                .map(now -> new RoomHash(now.room(), now.sequence(), now.hash()))
                .toList(),
            RoomHash::room),
        name -> differ("journal of %s: there is no such room; %s", name, Remedy.ALTERED),
        name -> differ("journal of %s: it is missing; %s", name, Remedy.ALTERED),
        (said, now) -> {
          if (!said.equals(now)) {
            differ("journal of %s: it is not that of then; %s", now.room(), Remedy.RECOUNT);
          }
        });
  }

  private static <T> SequencedMap<String, T> byName(List<T> all, Function<? super T, String> name) {
    SequencedMap<String, T> named = new LinkedHashMap<>();
    all.forEach(each -> named.put(name.apply(each), each));
    return named;
  }

  private void differ(String sentence, Object... values) {
    differences.add(ProofFile.FILE + ": " + sentence.formatted(values));
  }
}
