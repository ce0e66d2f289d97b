package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.najda.server.problem.ProblemCode;

/** One request for each refusal of the API itself. */
class ProblemsTest {
  private static final String COMMANDS = "/api/rooms/gueliz/commands";

  /**
   * Told by {@link TroubleTest}, which has to break something for them, and by {@link ResetTest},
   * since pages alone tell them.
   */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.INTERNAL,
          ProblemCode.ROOM_UNAVAILABLE,
          ProblemCode.BUSY,
          ProblemCode.PASSWORD_OF_REGISTERS,
          ProblemCode.SECOND_PERSON);

  private final Person person = Person.signedIn("s.idrissi");

  private Map<ProblemCode, Supplier<Person.Answer>> examples() {
    Map<ProblemCode, Supplier<Person.Answer>> all = new EnumMap<>(ProblemCode.class);
    all.put(ProblemCode.BAD_JSON, () -> person.post(COMMANDS, "{no json"));
    all.put(ProblemCode.BAD_FIELD, () -> person.command("answer-call", "'call':'x'"));
    all.put(ProblemCode.BAD_REQUEST, () -> person.get("/api/rooms;x=1/gueliz"));
    all.put(ProblemCode.NOT_SIGNED_IN, () -> Person.stranger().command("take-call", ""));
    all.put(ProblemCode.WRONG_LOGIN, () -> Person.stranger().signIn("h.tazi", "wrong"));
    all.put(
        ProblemCode.WRONG_SIGNATURE,
        () ->
            Person.signedIn("h.tazi")
                .post(
                    "/api/rooms/gueliz/handovers/1/signature",
                    "{\"id\":\"x\",\"login\":\"nobody\",\"password\":\"wrong\"}"));
    all.put(
        ProblemCode.UNKNOWN_HANDOVER,
        () -> Person.signedIn("h.tazi").get("/api/rooms/gueliz/handovers/987"));
    all.put(ProblemCode.WRONG_KEY, () -> Person.stranger().post("/api/positions", "{}"));
    all.put(ProblemCode.KEY_OF_ALL_UNITS, ProblemsTest::withTheKeyOfAllUnits);
    all.put(ProblemCode.NOT_ALLOWED, () -> Person.signedIn("mur").command("take-call", ""));
    all.put(ProblemCode.CSRF_MISSING, () -> person.send(COMMANDS, json("{}")));
    all.put(ProblemCode.NOT_FOUND, () -> person.get("/api/no/such/thing"));
    all.put(ProblemCode.UNKNOWN_ROOM, () -> person.get("/api/rooms/north/board"));
    all.put(ProblemCode.UNKNOWN_CALL, () -> person.get("/api/rooms/gueliz/calls/-1"));
    all.put(ProblemCode.UNKNOWN_INCIDENT, () -> person.get("/api/rooms/gueliz/incidents/0"));
    all.put(ProblemCode.METHOD_NOT_ALLOWED, () -> person.get(COMMANDS));
    all.put(
        ProblemCode.NOT_ACCEPTABLE,
        () -> person.send("/api/rooms/gueliz/events", r -> r.header("Accept", "image/png").GET()));
    all.put(
        ProblemCode.ACCOUNT_EXISTS,
        () ->
            Person.signedIn("admin")
                .post("/api/accounts", "{\"login\":\"h.tazi\",\"name\":\"Again\"}"));
    all.put(ProblemCode.PASSWORD_OF_SUPERVISOR, () -> SessionTest.asAdministrator("h.tazi"));
    all.put(
        ProblemCode.NOT_FOR_TRAINING,
        () -> Person.signedIn("h.tazi").get("/api/rooms/gueliz/exercise"));
    all.put(ProblemCode.EXERCISE_OPEN, ExerciseTest::oneTooMany);
    all.put(ProblemCode.NO_EXERCISE, ExerciseTest::noneToPause);
    all.put(ProblemCode.TOO_LARGE, () -> person.post(COMMANDS, "x".repeat(10_000_000)));
    all.put(
        ProblemCode.UNSUPPORTED_TYPE,
        () ->
            person.send(
                COMMANDS,
                r ->
                    r.header("X-XSRF-TOKEN", person.token())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))));
    all.put(ProblemCode.CODE_NEEDED, SecondFactorTest::withoutCode);
    all.put(ProblemCode.WRONG_CODE, SecondFactorTest::withAnotherCode);
    all.put(ProblemCode.FACTOR_MISSING, SecondFactorTest::withoutFactor);
    all.put(ProblemCode.ACCOUNT_ENDED, OwnSessionsTest::afterLeaving);
    all.put(ProblemCode.LOCKED_OUT, () -> wrongSignIns(UUID.randomUUID().toString(), 6));
    all.put(ProblemCode.TOO_MANY_ATTEMPTS, ProblemsTest::fromAnotherAddress);
    return all;
  }

  @Test
  void everyCodeHasAnExample() {
    Set<ProblemCode> all = EnumSet.allOf(ProblemCode.class);
    all.removeAll(ELSEWHERE);

    assertThat(examples().keySet()).isEqualTo(all);
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> everyRefusalIsAProblemWithItsCode() {
    return examples().entrySet().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.getKey().code(),
                () -> assertProblem(example.getKey(), example.getValue().get())));
  }

  private static void assertProblem(ProblemCode code, Person.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(code.status().value());
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code.code());
    for (String field : Arrays.asList("title", "detail")) {
      assertThat(answer.body().path(field).asString()).isNotBlank().doesNotContain("{", "org.");
    }
  }

  @Test
  void anAddressThatTomcatItselfRefusesIsAProblemToo() {
    assertProblem(ProblemCode.BAD_REQUEST, person.get("/api/rooms%2fgueliz"));
  }

  @Test
  void aBodyTooLargeIsRefusedThoughItsLengthIsNotTold() {
    String body = "{\"id\":\"" + "x".repeat(400_000);

    Person.Answer answer =
        person.send(
            COMMANDS,
            r ->
                r.header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", person.token())
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body))));

    assertThat(answer.code()).isEqualTo("too-large");
  }

  private static UnaryOperator<HttpRequest.Builder> json(String body) {
    return r -> r.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private static Person.Answer withTheKeyOfAllUnits() {
    Person.Answer made =
        Person.signedIn("admin").post("/api/rooms/gueliz/keys", "{\"kind\":\"device\"}");
    String key = made.body().path("key").asString();
    return Person.stranger().post("/api/positions/osmand", "{\"device_id\":\"%s\"}".formatted(key));
  }

  private static Person.Answer wrongSignIns(String login, int times) {
    Person stranger = Person.stranger();
    Person.Answer last = stranger.signIn(login, "wrong");
    for (int i = 1; i < times; i++) {
      last = stranger.signIn(login, "wrong");
    }
    return last;
  }

  /** So that the other tests keep their attempts. */
  private static Person.Answer fromAnotherAddress() {
    Person stranger = Person.strangerAt("127.0.0.7");
    Person.Answer last = stranger.signIn("nobody", "wrong");
    for (int i = 0; i < 40 && last.status() == 401; i++) {
      last = stranger.signIn("nobody-" + i, "wrong");
    }
    return last;
  }
}
