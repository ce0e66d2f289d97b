package org.najda.server.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.tally.Part;
import org.najda.registers.tally.PartsOf;
import org.najda.server.figures.FigureReaders.Place;
import org.najda.server.page.Voice;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.JournalCounts.Alike;
import org.najda.server.tally.JournalScope;

/** A figure by its parts, in one span. */
record Splits(Reading reading, RoomBook rooms, List<Place> places, Span span, Voice say) {

  /**
   * A figure by one thing.
   *
   * @param parts how the parts stand to the whole, as {@code review.parts} says it
   */
  public record Split(String by, String parts, List<Row> rows) {
    public Split {
      rows = List.copyOf(rows);
    }

    Split(String by, Breakdown.Parts parts, List<Row> rows) {
      this(by, parts.code(), rows);
    }
  }

  /**
   * A part.
   *
   * @param share of all parts, in percent; null where they are not to be added up
   * @param room whose page tells more; null for other parts
   * @param way to what stands behind the number; null where nothing does
   */
  public record Row(
      String label,
      String number,
      @Nullable String share,
      @Nullable String room,
      @Nullable String way) {}

  /**
   * What is withheld of a sensitive figure's parts depends on all others: the review tells them.
   */
  boolean areWithheld(Indicator indicator) {
    return reading.isSensitive(indicator) && !reading.seesSmall();
  }

  List<Split> list(Indicator indicator) {
    return switch (indicator.source()) {
      case Source.Journal journal ->
          List.of(byRoom(indicator, journal), byPriority(indicator, journal));
      case Source.Kept kept when !kept.atEnd() && !areWithheld(indicator) ->
          splits(indicator, kept);
      case Source.Kept kept -> List.of();
      case Source.Followed followed -> List.of();
      case Source.Lapse lapse -> List.of();
      case Source.Overrun overrun -> List.of();
      case Source.Intervals intervals -> List.of();
      case Source.Entries entries -> List.of();
      case Source.OfReview review -> List.of();
      case Source.Formula formula -> List.of();
      case Source.Earlier earlier -> List.of();
      case Source.Declared declared -> List.of();
    };
  }

  private Split byRoom(Indicator indicator, Source.Journal journal) {
    List<Alike> counted = count(journal, JournalScope.By.ROOM);
    return new Split(
        say.text("figures.room"),
        Breakdown.Parts.PARTITION,
        counted.stream()
            .map(each ->
                row(
                    place(each).map(place -> say.name(place.settings().name())).orElse(each.key()),
                    each.count(),
                    sum(counted),
                    place(each).map(place -> place.room().value()).orElse(null),
                    way(indicator, JournalScope.By.ROOM, each)))
            .toList());
  }

  private Optional<Place> place(Alike each) {
    return places.stream().filter(place -> place.room().value().equals(each.key())).findFirst();
  }

  private Split byPriority(Indicator indicator, Source.Journal journal) {
    List<Alike> counted = count(journal, JournalScope.By.PRIORITY);
    return new Split(
        say.text("cards.priority"),
        Breakdown.Parts.PARTITION,
        counted.stream()
            .map(each ->
                row(
                    Objects.requireNonNullElse(each.key(), say.text("figures.no-incident")),
                    each.count(),
                    sum(counted),
                    null,
                    way(indicator, JournalScope.By.PRIORITY, each)))
            .toList());
  }

  private List<Alike> count(Source.Journal journal, JournalScope.By by) {
    return reading.book().note(rooms.list(new JournalCounts.Asked(journal, by, span.scope())));
  }

  private static long sum(List<Alike> counted) {
    return counted.stream().mapToLong(Alike::count).sum();
  }

  private @Nullable String way(Indicator indicator, JournalScope.By by, Alike each) {
    String key = Objects.requireNonNullElse(each.key(), JournalScope.NONE);
    return reading
        .behind()
        .of(indicator, span)
        .map(way -> way.with(by, key).address())
        .orElse(null);
  }

  private Row row(String label, long count, long all, @Nullable String room, @Nullable String way) {
    return new Row(label, say.number(count), share(count, all), room, way);
  }

  private @Nullable String share(double part, double all) {
    return all == 0
        ? null
        : say.percent(BigDecimal.valueOf(100 * part / all).setScale(1, RoundingMode.HALF_UP));
  }

  /** By whatever its parts are told apart by, all counted in one look. */
  private List<Split> splits(Indicator indicator, Source.Kept kept) {
    Register register = reading.definitions().getRegister(kept.register());
    List<Part> all = new ArrayList<>();
    SequencedMap<Breakdown, List<Part>> parts = new LinkedHashMap<>();
    for (Breakdown breakdown : indicator.breakdowns()) {
      if (!(breakdown.by() instanceof By.Month)) {
        parts.put(breakdown, parts(register, breakdown));
        all.addAll(parts.get(breakdown));
      }
    }
    return all.isEmpty()
        ? List.of()
        : reading
            .book()
            .parts(kept, all, span)
            .map(numbers -> splits(indicator, register, parts, numbers))
            .orElse(List.of());
  }

  private List<Split> splits(
      Indicator indicator,
      Register register,
      SequencedMap<Breakdown, List<Part>> parts,
      List<BigDecimal> numbers) {
    List<Split> splits = new ArrayList<>();
    int from = 0;
    for (Map.Entry<Breakdown, List<Part>> each : parts.entrySet()) {
      Breakdown breakdown = each.getKey();
      int to = from + each.getValue().size();
      splits.add(
          new Split(
              by(register, breakdown),
              breakdown.parts(),
              rows(indicator, breakdown, each.getValue(), numbers.subList(from, to))));
      from = to;
    }
    return splits;
  }

  private List<Part> parts(Register register, Breakdown breakdown) {
    return switch (breakdown.by()) {
      case By.Field field -> PartsOf.options(register, field);
      case By.Named named -> PartsOf.groups(named);
      case By.Unit unit ->
          PartsOf.units(
              reading.book().directory(),
              span.first().atDay(1),
              span.last().plusMonths(1).atDay(1));
      case By.Month month -> List.of();
      case By.Room room -> List.of();
      case By.Phase phase -> List.of();
    };
  }

  private List<Row> rows(
      Indicator indicator, Breakdown breakdown, List<Part> parts, List<BigDecimal> numbers) {
    Optional<Behind.Way> whole = reading.behind().of(indicator, span);
    double all =
        breakdown.parts() == Breakdown.Parts.PARTITION
            ? numbers.stream().mapToDouble(BigDecimal::doubleValue).sum()
            : 0;
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      BigDecimal number = numbers.get(place);
      Part part = parts.get(place);
      rows.add(
          new Row(
              say.label(Objects.requireNonNull(part.label())),
              say.number(number),
              share(number.doubleValue(), all),
              null,
              whole.map(way -> way.part(breakdown.key(), part.key()).address()).orElse(null)));
    }
    return rows;
  }

  private String by(Register register, Breakdown breakdown) {
    return switch (breakdown.by()) {
      case By.Field field -> say.label(register.getField(field.field()).label());
      case By.Named named -> say.label(named.label());
      case By.Unit unit -> say.text("review.by.unit");
      case By.Month month -> say.text("review.by.month");
      case By.Room room -> say.text("review.by.room");
      case By.Phase phase -> say.text("review.by.phase");
    };
  }
}
