package org.najda.server.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;

/** Whatever body or address comes over HTTP, the answer is a result or a refusal with its code. */
class DoorsFuzzTest {
  private static final Person DISPATCHER = Person.signedIn("s.idrissi");
  private static final Person OFFICER = Person.signedIn("garde-1");
  private static final String EXCHANGE = key("exchange");
  private static final String DEVICE = key("device");
  private static final String APP = keyOf("{\"kind\":\"device\",\"unit\":\"D1\"}");

  private static String key(String kind) {
    return keyOf("{\"kind\":\"%s\"}".formatted(kind));
  }

  private static String keyOf(String wanted) {
    return Person.signedIn("admin")
        .post("/api/rooms/gueliz/keys", wanted)
        .body()
        .path("key")
        .asString();
  }

  @FuzzTest
  void anyCommandIsTakenOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/rooms/gueliz/commands",
            request -> json(request, body).header("X-XSRF-TOKEN", DISPATCHER.token())));
  }

  @FuzzTest
  void anyPositionsAreTakenOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/positions", request -> json(request, body).header("X-Device-Key", DEVICE)));
  }

  /** As parameters: {@code lat=31.6&lon=-8&speed=1}. */
  @FuzzTest
  void anyParametersOfAnAppAreTakenOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/positions/osmand",
            request ->
                request
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(after("id=%s&".formatted(APP), body))));
  }

  /** What stands where Traccar Client tells of the location. */
  @FuzzTest
  void anyLocationOfAnAppIsTakenOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/positions/osmand",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(after("{\"device_id\":\"%s\",\"location\":".formatted(APP), body))));
  }

  @FuzzTest
  void anyMessageOfOwnTracksIsTakenOrRefused(byte[] body) {
    String basic = Base64.getEncoder().encodeToString(("app:" + APP).getBytes(UTF_8));
    requireAnswer(
        DISPATCHER.send(
            "/api/positions/owntracks",
            request -> json(request, body).header("Authorization", "Basic " + basic)));
  }

  private static BodyPublisher after(String beginning, byte[] body) {
    return BodyPublishers.concat(
        BodyPublishers.ofString(beginning), BodyPublishers.ofByteArray(body));
  }

  @FuzzTest
  void anyEventOfAnExchangeIsTakenOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/telephony/events",
            request -> json(request, body).header("X-Exchange-Key", EXCHANGE)));
  }

  @FuzzTest
  void anySearchOfAPlaceIsAnsweredOrRefused(byte[] body) {
    requireAnswer(
        DISPATCHER.send(
            "/api/rooms/gueliz/places/search",
            request -> json(request, body).header("X-XSRF-TOKEN", DISPATCHER.token())));
  }

  @FuzzTest
  void anyQuestionToAListIsAnsweredOrRefused(byte[] body) {
    requireAnswer(asOfficer("/api/registers/custody/list", body));
  }

  @FuzzTest
  void anyOpeningOfARecordIsTakenOrRefused(byte[] body) {
    requireAnswer(asOfficer("/api/registers/custody/records", body));
  }

  private static Person.Answer asOfficer(String path, byte[] body) {
    return OFFICER.send(
        path, request -> json(request, body).header("X-XSRF-TOKEN", OFFICER.token()));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, byte[] body) {
    return request
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static void requireAnswer(Person.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.body().path("code").asString()).isNotBlank();
    }
  }
}
