package org.najda.core.fallback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;

/**
 * What somebody noted on a card.
 *
 * @param outcome of a call that led to no incident; null when it led to one
 * @param matter the incident; null when it led to none
 */
public record Card(
    CardNumber number, Ringing ringing, @Nullable CallOutcome outcome, @Nullable Matter matter) {
  public Card {
    if ((outcome == null) == (matter == null)) {
      throw new IllegalArgumentException(
          "Card %s has an incident or an outcome, one of both.".formatted(number));
    }
  }

  /**
   * The call.
   *
   * @param answeredAt null when nobody noted it
   */
  public record Ringing(Instant presentedAt, @Nullable Instant answeredAt, CallerRef caller) {
    /** The latest of its stamps. */
    public Instant lastAt() {
      return answeredAt == null ? presentedAt : answeredAt;
    }
  }

  /**
   * The incident.
   *
   * @param priority when it shall differ from the nature's own
   * @param text commitment to what the caller said
   * @param missions in the order noted
   * @param closing null while it is open
   */
  public record Matter(
      String nature,
      @Nullable Priority priority,
      Place place,
      @Nullable Commitment text,
      List<Sent> missions,
      @Nullable Closed closing) {
    public Matter {
      missions = List.copyOf(missions);
    }

    /** The same with a priority. */
    public Matter with(Priority known) {
      return new Matter(nature, known, place, text, missions, closing);
    }
  }

  /**
   * A unit's mission.
   *
   * @param onSceneAt null: it never was, or nobody noted it
   * @param clearedAt null while it goes on
   */
  public record Sent(
      UnitId unit, Instant sentAt, @Nullable Instant onSceneAt, @Nullable Instant clearedAt) {}

  /**
   * @param code a closing code of the room
   */
  public record Closed(String code, Instant at) {}
}
