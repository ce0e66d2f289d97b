package org.najda.server.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.EditionAct.Withdrawn;

/** What an edition is by what was done with it, in order. */
public record EditionLife(EditionId id, List<Deed> deeds) {
  public EditionLife {
    deeds = List.copyOf(deeds);
  }

  /** One that nobody has begun. */
  static EditionLife none(EditionId id) {
    return new EditionLife(id, List.of());
  }

  /** How far its acts go: whoever acts names the last one that he saw. */
  public int sequence() {
    return deeds.size();
  }

  /** Whoever had a part in what it says. */
  SortedSet<String> authors() {
    return deeds.stream()
        .filter(deed -> deed.act().isAuthored())
        .map(Deed::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The approvals that hold, from the first step up. */
  List<Deed> approvals() {
    List<Deed> standing = new ArrayList<>();
    for (Deed deed : deeds) {
      switch (deed.act()) {
        case Approved approved -> standing.add(deed);
        case Withdrawn withdrawn -> standing.removeLast();
        case SentBack sentBack -> standing.clear();
        default -> {}
      }
    }
    return standing;
  }

  /** The step that somebody takes next; empty when it is locked. */
  public Optional<ApprovalStep> next() {
    int taken = approvals().size();
    return taken == ApprovalStep.values().length
        ? Optional.empty()
        : Optional.of(ApprovalStep.values()[taken]);
  }

  public boolean isLocked() {
    return next().isEmpty();
  }

  /** Whether its authors may change it. */
  public boolean isDraft() {
    return approvals().isEmpty();
  }

  /** What was computed last. */
  public OptionalInt version() {
    return latestFirst()
        .map(Deed::act)
        .filter(Computed.class::isInstance)
        .mapToInt(act -> ((Computed) act).version())
        .findFirst();
  }

  /** When it was computed last. */
  Instant computedAt() {
    return latestFirst()
        .filter(deed -> deed.act() instanceof Computed)
        .findFirst()
        .orElseThrow()
        .at();
  }

  /** Whether something was said since it was computed. */
  public boolean isOutdated() {
    return latestFirst()
        .filter(deed -> deed.act().isAuthored())
        .findFirst()
        .filter(deed -> deed.act() instanceof Computed)
        .isEmpty();
  }

  private Stream<Deed> latestFirst() {
    return deeds.reversed().stream();
  }

  /** The numbers that were said by hand, by figure. */
  public SortedMap<String, BigDecimal> values() {
    SortedMap<String, BigDecimal> values = new TreeMap<>();
    declared()
        .forEach((figure, deed) -> {
          if (deed.act() instanceof Declared said) {
            values.put(figure, said.value());
          }
        });
    return values;
  }

  /** Figures said by hand, each as it was said last. */
  SortedMap<String, Deed> declared() {
    SortedMap<String, Deed> said = new TreeMap<>();
    for (Deed deed : deeds) {
      switch (deed.act()) {
        case Declared declared -> said.put(declared.figure(), deed);
        case TakenBack takenBack -> said.remove(takenBack.figure());
        default -> {}
      }
    }
    return said;
  }

  /** Why figures are others than before, each as it was noted last. */
  SortedMap<String, String> notes() {
    SortedMap<String, String> notes = new TreeMap<>();
    for (Deed deed : deeds) {
      if (deed.act() instanceof Noted noted) {
        notes.put(noted.figure(), noted.why());
      }
    }
    return notes;
  }

  /** Until when those within alone may read it; null where no such time is set. */
  public @Nullable Instant embargo() {
    Instant until = null;
    for (Deed deed : deeds) {
      if (deed.act() instanceof Embargoed embargoed) {
        until = embargoed.until();
      }
    }
    return until;
  }

  /** Whether everybody may read it. */
  public boolean isReleased(Instant now) {
    Instant until = embargo();
    return isLocked() && (until == null || !now.isBefore(until));
  }
}
