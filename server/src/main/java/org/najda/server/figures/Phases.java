package org.najda.server.figures;

import static org.najda.core.interval.IntervalName.ACKNOWLEDGED_TO_ON_SCENE;
import static org.najda.core.interval.IntervalName.ANSWERED_TO_FIRST_SENT;
import static org.najda.core.interval.IntervalName.PRESENTED_TO_ANSWERED;
import static org.najda.core.interval.IntervalName.PRESENTED_TO_FIRST_ON_SCENE;
import static org.najda.core.interval.IntervalName.SENT_TO_ACKNOWLEDGED;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.District;
import org.najda.core.settings.Target;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Measure;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.figures.FigureReaders.Place;
import org.najda.server.level.Aims;
import org.najda.server.page.Voice;
import org.najda.server.projection.IntervalTimes.Group;
import org.najda.server.projection.IntervalTimes.Times;
import org.najda.server.tally.JournalScope;
import org.najda.server.tally.JournalScope.By;

/** What each phase of an intervention took in a room. */
record Phases(RoomBook book, AsOf asOf, Behind behind, Place place, Voice say) {
  private static final Indicator.Span WHOLE = Indicator.Span.PRESENTED_TO_FIRST_ON_SCENE;
  private static final List<IntervalName> SHOWN =
      List.of(
          PRESENTED_TO_ANSWERED,
          ANSWERED_TO_FIRST_SENT,
          SENT_TO_ACKNOWLEDGED,
          ACKNOWLEDGED_TO_ON_SCENE,
          PRESENTED_TO_FIRST_ON_SCENE);

  /**
   * A phase.
   *
   * @param aims the room's own targets, in words; none where it has set none
   */
  public record Phase(String id, String name, List<String> aims, List<Part> parts) {}

  /**
   * Rows that are told apart by one thing.
   *
   * @param name what by; null for the row of all
   */
  public record Part(@Nullable String name, List<Row> rows) {}

  /**
   * What some of them took.
   *
   * @param way to the valid ones; null where nothing leads there
   * @param within the share that took no longer than its target; null where no target speaks of any
   */
  public record Row(
      String label,
      String valid,
      @Nullable String way,
      @Nullable String p50,
      @Nullable String p90,
      @Nullable String within,
      String pending,
      String missing,
      String outOfOrder) {}

  List<Phase> list(Span span) {
    return SHOWN.stream().map(name -> phase(name, span)).toList();
  }

  private Phase phase(IntervalName name, Span span) {
    List<Target> aims = Aims.of(name, place.settings().response().targets()).targets();
    Map<Group, List<Times>> times =
        asOf.note(book.times(place.room(), name, span, aims)).stream()
            .collect(Collectors.groupingBy(Times::group));
    return new Phase(
        name.id(),
        say.text("settings.interval." + name.id()),
        aims.stream().map(this::aim).toList(),
        List.of(Group.values()).stream()
            .filter(times::containsKey)
            .filter(group -> group != Group.MONTH || span.months() > 1)
            .map(group -> part(group, times.get(group), each -> way(name, span, each)))
            .toList());
  }

  private String aim(Target aim) {
    String key = aim.priority() == null ? "figures.aim" : "figures.aim.priority";
    return say.text(
        key,
        Map.of(
            "share", aim.sharePercent(),
            "time", say.length(aim.withinSeconds()),
            "priority", aim.priority() == null ? 0 : aim.priority().level()));
  }

  private Part part(Group group, List<Times> times, Function<Times, @Nullable String> ways) {
    return new Part(
        switch (group) {
          case ALL -> null;
          case MONTH -> say.text("review.by.month");
          case PRIORITY -> say.text("cards.priority");
          case DISTRICT -> say.text("figures.district");
        },
        times.stream().map(each -> row(each, ways.apply(each))).toList());
  }

  /** To those that have a valid length, as intervals that the response time is made of. */
  private @Nullable String way(IntervalName name, Span span, Times times) {
    Source.Intervals valid = new Source.Intervals(WHOLE, Measure.VALID);
    Span within = times.group() == Group.MONTH ? Span.of(YearMonth.parse(times.key())) : span;
    return behind
        .of(valid, within)
        .map(way -> name.name().equals(WHOLE.name()) ? way : way.part("phase", name.id()))
        .map(way -> way.with(By.ROOM, place.room().value()))
        .map(way -> narrowed(way, times).address())
        .orElse(null);
  }

  private static Behind.Way narrowed(Behind.Way way, Times times) {
    String key = Objects.requireNonNullElse(times.key(), JournalScope.NONE);
    return switch (times.group()) {
      case ALL, MONTH -> way;
      case PRIORITY -> way.with(By.PRIORITY, key);
      case DISTRICT -> way.with(By.DISTRICT, key);
    };
  }

  private Row row(Times times, @Nullable String way) {
    return new Row(
        label(times),
        say.number(times.n()),
        way,
        length(times.p50Seconds()),
        length(times.p90Seconds()),
        times.aimed() == 0
            ? null
            : say.percent(
                BigDecimal.valueOf(Math.round(1000.0 * times.within() / times.aimed()), 1)),
        say.number(times.pending()),
        say.number(times.missing()),
        say.number(times.outOfOrder()));
  }

  private String label(Times times) {
    String key = times.key();
    if (times.group() == Group.ALL) {
      return say.text("figures.all");
    }
    if (key == null) {
      return say.text("figures.without");
    }
    return switch (times.group()) {
      case MONTH -> new SpanWords(say).month(YearMonth.parse(key));
      case DISTRICT ->
          place.settings().districts().stream()
              .filter(district -> district.code().equals(key))
              .findFirst()
              .map(District::name)
              .map(say::name)
              .orElse(key);
      case ALL, PRIORITY -> key;
    };
  }

  /** Null where nothing was measured. */
  private @Nullable String length(@Nullable Double seconds) {
    return seconds == null ? null : say.length(seconds);
  }
}
