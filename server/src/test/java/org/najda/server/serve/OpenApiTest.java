package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  private final JsonNode api = Person.stranger().get("/api/openapi.json").body();

  @Test
  void everyAddressIsDescribedWithASummary() {
    List<String> silent = new ArrayList<>();
    api.path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) -> {
              if (operation.path("summary").asString().isBlank()) {
                silent.add(method + " " + path);
              }
            }));

    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.path("paths").propertyNames())
        .contains(
            "/api/session",
            "/api/rooms/{room}/commands",
            "/api/rooms/{room}/board",
            "/api/rooms/{room}/events",
            "/api/positions",
            "/api/telephony/events");
    assertThat(silent).isEmpty();
  }

  @Test
  void wordsAndIdsAreDescribedAsTheyAreSent() {
    JsonNode schemas = api.at("/components/schemas");

    assertThat(schemas.toString()).contains("\"on-scene\"").doesNotContain("ON_SCENE");
    assertThat(schemas.at("/IncidentView/properties/id/type").asString()).isEqualTo("integer");
    assertThat(schemas.at("/UnitView/properties/id/type").asString()).isEqualTo("string");
    assertThat(schemas.propertyNames()).contains("SendUnits", "OpenIncident");
  }

  @Test
  void whatIsRefusedOfAUnitIsNoneOfWhatIsRefusedOfAMessage() {
    JsonNode schemas = api.at("/components/schemas");

    assertThat(fieldsOfRefused(schemas, "Receipt")).containsExactly("index", "code");
    assertThat(fieldsOfRefused(schemas, "RefusedView")).containsExactly("code", "times", "lastAt");
  }

  private static Collection<String> fieldsOfRefused(JsonNode schemas, String answer) {
    String named = schemas.at("/" + answer + "/properties/refused/items/$ref").asString();
    return schemas
        .path(named.substring(named.lastIndexOf('/') + 1))
        .path("properties")
        .propertyNames();
  }

  @Test
  void metricsNameRoomsAndNoPerson() {
    Person.signedIn("s.idrissi").command("take-call", "'caller':{'name':'Rachid'}");

    String metrics = Person.stranger().get("/api/metrics").raw().body();

    assertThat(metrics)
        .contains("najda_commands_seconds_count{outcome=\"accepted\",room=\"gueliz\"}")
        .doesNotContain("s.idrissi", "Rachid");
  }
}
