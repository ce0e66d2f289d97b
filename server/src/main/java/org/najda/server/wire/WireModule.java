package org.najda.server.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.GeoPoint;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.RestrictionId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.fallback.CardNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Reads and writes core's words as the HTTP API has them. */
public final class WireModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  public WireModule() {
    addDeserializer(String.class, new Reading<>(String.class, WireModule::text));
    addDeserializer(Instant.class, new Reading<>(Instant.class, json -> instant(text(json))));
    text(UnitId.class, UnitId::new);
    text(PersonId.class, PersonId::new);
    text(RoomId.class, RoomId::new);
    text(Commitment.class, Commitment::new);
    text(CardNumber.class, CardNumber::new);
    number(AlarmId.class, AlarmId::number, AlarmId::new);
    number(CallId.class, CallId::number, CallId::new);
    number(IncidentId.class, IncidentId::number, IncidentId::new);
    number(HandoverId.class, HandoverId::number, HandoverId::new);
    number(LandmarkId.class, LandmarkId::number, LandmarkId::new);
    number(NoticeId.class, NoticeId::number, NoticeId::new);
    number(RestrictionId.class, RestrictionId::number, RestrictionId::new);
    number(Priority.class, p -> (long) p.level(), level -> new Priority(Math.toIntExact(level)));
    addSerializer(
        Writing.of(Duration.class, (seconds, json) -> json.writeNumber(seconds.toMillis() / 1e3)));
    addSerializer(Writing.of(GeoPoint.class, WireModule::point));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new WordNames());
  }

  private <T> void text(Class<T> type, Function<String, T> reading) {
    addSerializer(type, new ToStringSerializer(type));
    addDeserializer(type, new Reading<>(type, json -> reading.apply(text(json))));
  }

  private <T> void number(Class<T> type, Function<T, Long> writing, Function<Long, T> reading) {
    addSerializer(Writing.of(type, (value, json) -> json.writeNumber((long) writing.apply(value))));
    addDeserializer(type, new Reading<>(type, json -> reading.apply(whole(json))));
  }

  // PostgreSQL's text holds neither: let it refuse them and a room would seem out of reach.
  private static String text(JsonParser json) {
    String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
    if (text == null) {
      throw new IllegalArgumentException("must be a text in quotes");
    }
    if (text.codePoints().anyMatch(WireModule::isNoCharacter)) {
      throw new IllegalArgumentException("must hold neither U+0000 nor half a surrogate pair");
    }
    return text;
  }

  private static boolean isNoCharacter(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a time such as 2026-05-17T12:00:00Z", e);
    }
  }

  private static long whole(JsonParser json) {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new IllegalArgumentException("must be a whole number");
    }
    return json.getLongValue();
  }

  private static void point(GeoPoint point, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("lat", point.lat());
    json.writeNumberProperty("lon", point.lon());
    json.writeEndObject();
  }

  private static final class Writing<T> extends StdSerializer<T> {
    private final Form<T> form;

    private Writing(Class<T> type, Form<T> form) {
      super(type);
      this.form = form;
    }

    static <T> Writing<T> of(Class<T> type, Form<T> form) {
      return new Writing<>(type, form);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      form.write(value, json);
    }

    private interface Form<T> {
      void write(T value, JsonGenerator json);
    }
  }

  private static final class Reading<T> extends StdDeserializer<T> {
    private final Function<JsonParser, T> form;

    Reading(Class<T> type, Function<JsonParser, T> form) {
      super(type);
      this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      try {
        return form.apply(json);
      } catch (InputCoercionException | IllegalArgumentException | ArithmeticException e) {
        throw context.instantiationException(handledType(), e);
      }
    }
  }
}
