package org.najda.server.fallback;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.CommandKey;
import org.najda.core.Commitment;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.RoomId;
import org.najda.core.command.FallbackCommand.EnterCard;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.CardNumber;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Outcome;
import org.najda.server.room.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enters one card. Its number is the command's id: the same card sent twice acts once, and another
 * with its number is refused, however long ago the first was entered.
 */
final class CardEntry {
  private static final String WORKSTATION = "fallback";
  private static final long LONGEST_WAIT_SECONDS = 10;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PersonalVault vault;
  private final Visit visit;
  private final CardReading form;
  private final List<PersonalValue> sealed = new ArrayList<>();

  CardEntry(PersonalVault vault, Visit visit, CardReading form) {
    this.vault = vault;
    this.visit = visit;
    this.form = form;
  }

  /** Null when the form has faults. */
  @Nullable Outcome enter(Map<String, String> values) {
    Card card = card();
    if (card == null || !form.faults().isEmpty()) {
      return null;
    }
    RoomId room = visit.room().id();
    byte[] said = JSON.writeValueAsString(new TreeMap<>(values)).getBytes(StandardCharsets.UTF_8);
    CommandKey key = new CommandKey("card-" + card.number(), vault.bodyKey(room, said));
    Author author = new Author(visit.standing().person(), WORKSTATION);
    return await(
        visit.room().submit(new Submission(key, author, new EnterCard(card), sealed, null)));
  }

  private @Nullable Card card() {
    CardNumber number =
        CardNumber.isPossible(form.value("card")) ? new CardNumber(form.value("card")) : null;
    if (number == null) {
      form.fault("card", "cards.fault.number");
    }
    Instant rang = form.rang();
    if (number == null || rang == null) {
      return null;
    }
    Instant answered = form.time("answered", rang);
    CallOutcome outcome = EnumWords.find(CallOutcome.class, form.value("outcome")).orElse(null);
    if (form.has("nature") == (outcome != null)) {
      form.fault("nature", "cards.fault.nature-or-outcome");
      return null;
    }
    Card.Matter matter = outcome == null ? matter(rang) : null;
    if (outcome == null && matter == null) {
      return null;
    }
    return new Card(number, new Card.Ringing(rang, answered, caller()), outcome, matter);
  }

  private Card.@Nullable Matter matter(Instant rang) {
    Place place = place();
    List<Card.Sent> missions = form.missions(rang);
    Card.Closed closing = form.closing(rang);
    if (place == null) {
      return null;
    }
    return new Card.Matter(
        form.value("nature"),
        form.value("priority").matches("[0-4]")
            ? new Priority(Integer.parseInt(form.value("priority")))
            : null,
        place,
        words(),
        missions,
        closing);
  }

  /** As one of those offered was chosen; null while none is. */
  private @Nullable Place place() {
    String[] chosen = form.value("point").split(",");
    if (chosen.length != 3) {
      form.fault("place", form.has("place") ? "cards.fault.choose-place" : "cards.fault.needed");
      return null;
    }
    try {
      return new Place(
          GeoPoint.ofDegrees(Double.parseDouble(chosen[0]), Double.parseDouble(chosen[1])),
          PlaceSource.GAZETTEER,
          PlaceClass.UNKNOWN,
          Integer.parseInt(chosen[2]),
          form.has("label") ? form.value("label") : null);
    } catch (IllegalArgumentException e) {
      form.fault("place", "cards.fault.choose-place");
      return null;
    }
  }

  private CallerRef caller() {
    ObjectNode caller = JSON.createObjectNode();
    boolean hasNumber = form.value("number").matches(".*\\d.*");
    if (form.has("number") && !hasNumber) {
      form.fault("number", "cards.fault.phone");
    }
    if (hasNumber) {
      caller.put("number", form.value("number"));
    }
    if (form.has("name")) {
      caller.put("name", form.value("name"));
    }
    if (caller.isEmpty()) {
      return CallerRef.UNKNOWN;
    }
    String key = hasNumber ? vault.numberKey(visit.room().id(), form.value("number")) : null;
    return new CallerRef(key, seal("caller", JSON.writeValueAsString(caller), key));
  }

  private @Nullable Commitment words() {
    return form.has("words")
        ? seal("incident", JSON.writeValueAsString(form.value("words")), null)
        : null;
  }

  private Commitment seal(String kind, String json, @Nullable String numberKey) {
    PersonalValue value = vault.seal(kind, json, numberKey);
    sealed.add(value);
    return value.commitment();
  }

  private static Outcome await(CompletableFuture<Outcome> answer) {
    try {
      return answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }
}
