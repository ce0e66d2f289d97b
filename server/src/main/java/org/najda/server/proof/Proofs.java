package org.najda.server.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.seal.Share;
import org.najda.registers.seal.Tree;
import org.najda.server.proof.EditionProof.RegisterTree;
import org.najda.server.proof.FigureProof.By;
import org.najda.server.seal.GivenHead.RegisterHead;
import org.najda.server.seal.OutsideHead;
import org.najda.server.tally.CountedAt;

/** Proves the figures of a review from what is stored. */
public final class Proofs {
  private final DataSource database;
  private final Definitions definitions;

  public Proofs(DataSource database, Definitions definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  /**
   * A figure of a review.
   *
   * @param by what is known of it without looking; null where it was counted
   */
  public record Asked(Indicator indicator, @Nullable By by) {}

  /**
   * Of which day the review is.
   *
   * @param known what was entered until then was looked at
   */
  public record Day(int year, LocalDate asOf, Instant known) {}

  /**
   * Proves figures.
   *
   * @param head a signed one that was given out, which the trees are to be held against; or null
   * @param toldAll whether readers may know of every number
   */
  public EditionProof of(
      List<Asked> figures, Day day, @Nullable OutsideHead head, boolean toldAll) {
    return Sealed.read(
        database,
        sealed -> {
          Map<String, FigureProof> proofs = new HashMap<>();
          List<RegisterTree> trees = new ArrayList<>();
          SortedSet<String> untold =
              toldAll ? Collections.emptySortedSet() : withheld(figures, day.year());
          byRegister(figures, day.year())
              .forEach((register, counts) -> {
                Tree tree = sealed.tree(register, day.known());
                counts.forEach(count -> proofs.put(count.id(), proof(sealed, count, tree, day)));
                if (!untold.contains(register)) {
                  trees.add(told(register, tree, head, sealed));
                }
              });
          return new EditionProof(
              trees,
              sealed.roomEnds(day.known()),
              figures.stream()
                  .map(each ->
                      Optional.ofNullable(proofs.get(each.indicator().id()))
                          .orElseGet(() -> plain(each, day.year())))
                  .toList(),
              head == null ? null : head.signed());
        });
  }

  /** The entries that a figure counted, for those who may know them. */
  public Share entries(Indicator indicator, Day day) {
    Count count = count(indicator, day.year());
    return Sealed.read(
        database,
        sealed -> {
          Tree tree = sealed.tree(count.kept().register(), day.known());
          return Share.of(
              tree, sealed.places(count.kept(), count.year(), day.known()), tree.size());
        });
  }

  /** Of a register something that it counts; {@code year} may be an earlier one. */
  private record Count(String id, Source.Kept kept, int year) {}

  private SortedMap<String, List<Count>> byRegister(List<Asked> figures, int year) {
    SortedMap<String, List<Count>> found = new TreeMap<>();
    for (Asked each : figures) {
      if (each.by() == null && isOfEntries(each.indicator())) {
        Count count = count(each.indicator(), year);
        found.computeIfAbsent(count.kept().register(), key -> new ArrayList<>()).add(count);
      }
    }
    return found;
  }

  /** Registers whose size could tell of a figure that is withheld. */
  private SortedSet<String> withheld(List<Asked> figures, int year) {
    SortedSet<String> registers = new TreeSet<>();
    for (Asked each : figures) {
      if (each.by() == By.WITHHELD && isOfEntries(each.indicator())) {
        registers.add(count(each.indicator(), year).kept().register());
      }
    }
    return registers;
  }

  /** Whether it counts entries of a register, of this year or an earlier one. */
  public boolean isOfEntries(Indicator indicator) {
    return at(indicator, 0).source() instanceof Source.Kept;
  }

  private Count count(Indicator indicator, int year) {
    CountedAt at = at(indicator, year);
    if (at.source() instanceof Source.Kept kept) {
      return new Count(indicator.id(), kept, at.year());
    }
    throw new IllegalArgumentException(indicator.id() + " counts no entries.");
  }

  private CountedAt at(Indicator indicator, int year) {
    return CountedAt.of(definitions, indicator, year);
  }

  private static FigureProof proof(Sealed sealed, Count count, Tree tree, Day day) {
    Share share =
        Share.of(tree, sealed.places(count.kept(), count.year(), day.known()), tree.size());
    return new FigureProof(
        count.id(),
        By.ENTRIES,
        count.kept().register(),
        count.year(),
        count.kept().sum() == null ? share.leaves().size() : null,
        new FigureLeaves(count.id(), count.year(), day.asOf()).root(share.leaves()));
  }

  private FigureProof plain(Asked asked, int year) {
    CountedAt at = at(asked.indicator(), year);
    if (asked.by() != null) {
      return FigureProof.without(asked.indicator().id(), asked.by(), at.year());
    }
    By by =
        switch (at.source()) {
          case Source.Journal journal -> By.JOURNALS;
          case Source.Intervals intervals -> By.JOURNALS;
          case Source.Followed followed -> By.REGISTERS;
          case Source.Lapse lapse -> By.REGISTERS;
          case Source.Overrun overrun -> By.REGISTERS;
          case Source.Entries entries -> By.REGISTERS;
          case Source.OfReview review -> By.FIGURES;
          case Source.Formula formula -> By.FIGURES;
          case Source.Declared declared -> By.WORD;
          case Source.Earlier earlier -> throw new IllegalStateException("It ends elsewhere.");
          case Source.Kept kept -> throw new IllegalStateException("Entries prove it.");
        };
    return FigureProof.without(asked.indicator().id(), by, at.year());
  }

  private static RegisterTree told(
      String register, Tree tree, @Nullable OutsideHead head, Sealed sealed) {
    int other =
        head == null
            ? tree.size()
            : head.given().registers().stream()
                .filter(each -> each.register().equals(register))
                .mapToInt(RegisterHead::size)
                .findFirst()
                .orElse(0);
    int less = Math.min(other, tree.size());
    int more = Math.max(other, tree.size());
    return new RegisterTree(
        register,
        tree.size(),
        tree.root(),
        less > 0 && less < more ? sealed.tree(register, more).consistency(less, more) : List.of());
  }
}
