package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The room's districts are shared among dispatchers, and nothing is in nobody's hands unseen. */
class GroupsTest {
  private static final String PLACE = "'nature':'robbery','place':{'lat':31.6352,'lon':-8.0112}";

  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person other = Person.signedIn("y.benali");

  @Test
  void whoIsThereAndWorksAGroupIsToldToAllAndNobodyIsOnceHeHasLeft()
      throws IOException, InterruptedException {
    other.command("work-groups", "'groups':['SOUTH']");
    dispatcher.command("work-groups", "'groups':['NORTH']");
    try (StreamReader mine = StreamReader.open(dispatcher, "")) {
      try (StreamReader his = StreamReader.open(other, "")) {
        assertThat(his.await("groups").path("mine").toString()).isEqualTo("[\"SOUTH\"]");
        awaitAtWork(mine, "SOUTH", "[\"y.benali\"]");
      }
      awaitAtWork(mine, "SOUTH", "");
    }
    dispatcher.command("work-groups", "'groups':[]");
    other.command("work-groups", "'groups':[]");
  }

  private static void awaitAtWork(StreamReader reader, String group, String people) {
    JsonNode told = reader.await("groups");
    while (!told.path("atWork").path(group).toString().equals(people)) {
      told = reader.await("groups");
    }
    assertThat(told.path("mine").toString()).isEqualTo("[\"NORTH\"]");
  }

  @Test
  void anIncidentBelongsToItsDistrictsGroupUntilAPersonSaysOtherwiseAndWhy() {
    long incident = dispatcher.command("open-incident", PLACE).body().path("incident").asLong();
    String path = "/api/rooms/gueliz/incidents/" + incident;
    assertThat(dispatcher.get(path).body().path("groups").toString()).isEqualTo("[\"NORTH\"]");

    String given = "'incident':%d,'group':'SOUTH'".formatted(incident);
    assertThat(dispatcher.command("assign-group", given).body().path("field").asString())
        .isEqualTo("reason");
    dispatcher.command("assign-group", given + ",'reason':'their call'");

    JsonNode now = dispatcher.get(path).body();
    assertThat(now.path("groups").toString()).isEqualTo("[\"SOUTH\"]");
    assertThat(now.path("givenTo").asString()).isEqualTo("SOUTH");
    assertThat(dispatcher.command("assign-group", given + ",'reason':'again'").code())
        .isEqualTo("nothing-changes");
  }

  @Test
  void whatIsWrittenToAGroupIsForWhoeverWorksItThen() {
    other.command("work-groups", "'groups':['SOUTH']");
    long notice =
        dispatcher
            .command(
                "send-message", "'audience':{'to':'group','name':'SOUTH'},'text':'road closed'")
            .body()
            .path("notice")
            .asLong();

    assertThat(forMe(other, notice)).isTrue();
    other.command("work-groups", "'groups':[]");
    assertThat(forMe(other, notice)).isFalse();
    assertThat(
            dispatcher
                .command("send-message", "'audience':{'to':'group','name':'WEST'},'text':'x'")
                .code())
        .isEqualTo("unknown-audience");
  }

  private static boolean forMe(Person person, long notice) {
    for (JsonNode one : person.get("/api/rooms/gueliz/board").body().path("notices")) {
      if (one.path("id").asLong() == notice) {
        return one.path("forMe").asBoolean();
      }
    }
    return false;
  }

  @Test
  void aPatrolWorksNoGroup() {
    assertThat(Person.signedIn("d1").command("work-groups", "'groups':['NORTH']").code())
        .isEqualTo("not-allowed");
  }
}
