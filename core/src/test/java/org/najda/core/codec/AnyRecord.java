package org.najda.core.codec;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallOutcome;
import org.najda.core.Commitment;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.CardNumber;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.PrimaryStatus;
import org.najda.core.settings.Question;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.SecondaryStatuses;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.UnitKind;
import org.najda.core.settings.UnitStatus;

/**
 * Makes any record of core with random values, found by reflection: a component that somebody adds
 * is filled here without a change, so that a codec that forgets it fails its tests.
 */
final class AnyRecord {
  private static final String[] TEXTS = {
    "line 19", "شرطة النجدة", "éà", "\"\\\n\t\u0001", "🚓", "\ud800 half", "\u007f", " "
  };

  private final Random random;

  AnyRecord(long seed) {
    this.random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    Object simple = word(raw);
    if (simple == null) {
      simple = plain(raw);
    }
    if (simple != null) {
      return simple;
    }
    if (raw.isEnum()) {
      return pick(raw.getEnumConstants());
    }
    if (raw.isSealed()) {
      return value(pick(raw.getPermittedSubclasses()));
    }
    if (!raw.isRecord()) {
      throw new AssertionError("say how to make a " + raw);
    }
    return record(raw);
  }

  private @Nullable Object word(Class<?> type) {
    if (type == String.class) {
      return pick(TEXTS) + random.nextInt(1000);
    }
    if (type == UnitId.class) {
      return new UnitId("U" + random.nextInt(10_000));
    }
    if (type == PersonId.class) {
      return new PersonId("أمينة." + random.nextInt(10_000));
    }
    if (type == Commitment.class) {
      return new Commitment("%064x".formatted(random.nextLong() & Long.MAX_VALUE));
    }
    if (type == ResponsePlan.Hours.class) {
      return new ResponsePlan.Hours(random.nextInt(12), 12 + random.nextInt(13));
    }
    if (type == RoomId.class) {
      return new RoomId("room-" + random.nextInt(100));
    }
    if (type == CardNumber.class) {
      return new CardNumber(1 + random.nextInt(900) + "-07");
    }
    if (type == Card.class) {
      boolean led = random.nextBoolean();
      return new Card(
          of(CardNumber.class),
          of(Card.Ringing.class),
          led ? null : of(CallOutcome.class),
          led ? of(Card.Matter.class) : null);
    }
    if (type == Place.class) {
      PlaceSource source = of(PlaceSource.class);
      return source == PlaceSource.WORDS
          ? Place.ofWords(pick(TEXTS))
          : new Place(of(GeoPoint.class), source, of(PlaceClass.class), 2, pick(TEXTS));
    }
    if (type == Question.class) {
      return question();
    }
    if (type == SpeedRule.class) {
      return new SpeedRule(
          pick(TEXTS),
          new TreeSet<>(List.of(of(DayOfWeek.class))),
          random.nextBoolean() ? null : of(ResponsePlan.Hours.class),
          random.nextBoolean() ? new TreeSet<>() : new TreeSet<>(List.of(of(UnitKind.class))),
          random.nextBoolean() ? null : 1 + random.nextInt(100),
          5 + random.nextInt(196));
    }
    if (type == UnitStatus.class) {
      String common = pick(SecondaryStatuses.CODES.toArray(String[]::new));
      Duration longest = random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(9) + 1L);
      return new UnitStatus(
          pick(TEXTS), of(LocalName.class), common, of(PrimaryStatus.class), longest);
    }
    return null;
  }

  private Question question() {
    Question.Answer answer = of(Question.Answer.class);
    List<Question.Choice> choices =
        answer == Question.Answer.CHOICE
            ? List.of(of(Question.Choice.class), of(Question.Choice.class))
            : List.of();
    return new Question(pick(TEXTS), of(LocalName.class), answer, choices);
  }

  private @Nullable Object plain(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return random.nextInt(4) + 1;
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong() & Long.MAX_VALUE | 1;
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(
          random.nextInt(), pick(new Integer[] {0, 123_000_000, 7, 120_000}));
    }
    if (type == Duration.class) {
      return Duration.ofMillis(1 + random.nextInt(1_000_000_000));
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    }
    if (type == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
    return type == ZoneId.class ? ZoneId.of("Africa/Casablanca") : null;
  }

  private Object collection(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == SortedMap.class) {
      SortedMap<Object, Object> map = new TreeMap<>();
      for (int i = 0; i < 3; i++) {
        map.put(value(arguments[0]), value(arguments[1]));
      }
      return map;
    }
    // A list of three covers the smallest outline and is in no order by itself.
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      list.add(value(arguments[0]));
    }
    if (raw == List.class) {
      return list;
    }
    if (raw == SortedSet.class) {
      return new TreeSet<>(list);
    }
    throw new AssertionError("say how to make a " + raw);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      AnnotatedType annotated = components[i].getAnnotatedType();
      boolean none = annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
      values[i] = none ? null : value(components[i].getGenericType());
    }
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("could not make a " + type + " of " + Arrays.toString(values), e);
    }
  }

  private <T> T pick(T[] among) {
    return among[random.nextInt(among.length)];
  }
}
