package org.najda.server.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.District;
import org.najda.core.settings.Nature;
import org.najda.core.settings.RoomSettings;
import org.najda.server.evidence.JournalReaders.Place;
import org.najda.server.evidence.JournalRows.Row;
import org.najda.server.page.Voice;

/** Calls, incidents and missions in words, by what their rooms call things now. */
record JournalLines(List<Place> rooms, Voice say) {

  /**
   * One of them.
   *
   * @param number of the call; null for incidents and missions
   * @param way to the incident at its room; null for a call that led to none
   */
  public record Line(
      String room,
      @Nullable Long number,
      @Nullable Long incident,
      @Nullable String way,
      String at,
      @Nullable String nature,
      @Nullable Integer priority,
      @Nullable String district,
      @Nullable String where,
      @Nullable String ended,
      @Nullable String unit,
      @Nullable String took) {}

  Line line(Row row, boolean isCall) {
    RoomSettings settings =
        rooms.stream()
            .filter(place -> place.room().equals(row.place().room()))
            .findFirst()
            .orElseThrow()
            .settings();
    return new Line(
        say.name(settings.name()),
        isCall ? row.place().number() : null,
        row.incident(),
        row.incident() == null
            ? null
            : "/rooms/" + row.place().room().value() + "?incident=" + row.incident(),
        at(row.at(), settings),
        nature(row.nature(), settings),
        row.priority(),
        district(row.district(), settings),
        row.where(),
        ended(row.ended(), settings),
        row.unit(),
        row.seconds() == null ? null : say.length(row.seconds()));
  }

  private String at(Instant at, RoomSettings settings) {
    return say.second(at, settings.zone());
  }

  private @Nullable String nature(@Nullable String code, RoomSettings settings) {
    Optional<Nature> nature =
        settings.response().natures().stream().filter(each -> each.code().equals(code)).findFirst();
    return nature.map(each -> say.name(each.name())).orElse(code);
  }

  private @Nullable String district(@Nullable String code, RoomSettings settings) {
    Optional<District> district =
        settings.districts().stream().filter(each -> each.code().equals(code)).findFirst();
    return district.map(each -> say.name(each.name())).orElse(code);
  }

  /** A call's outcome, else the closing code of its incident. */
  private @Nullable String ended(@Nullable String word, RoomSettings settings) {
    if (word == null) {
      return null;
    }
    Optional<ClosingCode> code =
        settings.response().closingCodes().stream()
            .filter(each -> each.code().equals(word))
            .findFirst();
    return code.map(each -> say.name(each.name()))
        .orElseGet(() -> say.word("console.outcome.", word));
  }
}
