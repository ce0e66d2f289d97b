package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.SampleRoom;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/** What callers are told when something breaks. */
class TroubleTest {
  private final Person dispatcher = Person.signedIn("n.north");

  @Test
  void anErrorOfTheProgramIsToldWithoutItsInnards() throws Exception {
    long call =
        dispatcher
            .command("north", id(), "take-call", "'caller':{'name':'Broken'}")
            .body()
            .path("call")
            .asLong();
    try (Database beside = Database.beside(DataDir.open(Served.data().resolve("data")));
        Connection connection = beside.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("UPDATE personal SET value = '{no json' WHERE value LIKE '%Broken%'");
    }

    Person.Answer answer = dispatcher.get("/api/rooms/north/calls/" + call);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("internal");
    assertThat(answer.raw().body()).doesNotContain("Exception", "at org", "no json");
  }

  @Tag("long")
  @Test
  void aCommandWhoseCommitHangsIsAnswered503AndActsOnceWhenSentAgain() throws Exception {
    String id = id();
    try (Database beside = Database.beside(DataDir.open(Served.data().resolve("data")));
        Connection connection = beside.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("LOCK TABLE personal IN ACCESS EXCLUSIVE MODE");

      Person.Answer hanging = take(id);

      assertThat(hanging.status()).isEqualTo(503);
      assertThat(hanging.code()).isEqualTo("room-unavailable");
      connection.rollback();
    }
    Person.Answer again = take(id);
    Person.Answer third = take(id);

    assertThat(again.status()).isEqualTo(200);
    assertThat(third.body().path("seq")).isEqualTo(again.body().path("seq"));
  }

  @Test
  void aRoomWithAFullQueueSaysBusyAndWhenToTryAgain() throws Exception {
    Room room = Served.room("north");
    CompletableFuture<Person.Answer> hanging;
    Person.Answer refused;
    try (Database beside = Database.beside(DataDir.open(Served.data().resolve("data")));
        Connection connection = beside.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("LOCK TABLE personal IN ACCESS EXCLUSIVE MODE");
      hanging = CompletableFuture.supplyAsync(() -> take(id()));
      awaitSomebodyWaiting(sql);
      while (!isBusy(room.submit(SampleRoom.openIncident(id())))) {
        continue;
      }

      refused = take(id());
      connection.rollback();
    }

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("busy");
    assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
    assertThat(hanging.join().status()).isEqualTo(200);
    assertThat(take(id()).status()).isEqualTo(200);
  }

  private static void awaitSomebodyWaiting(Statement sql) throws Exception {
    boolean waiting = false;
    while (!waiting) {
      Thread.sleep(10);
      try (ResultSet row =
          sql.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")) {
        row.next();
        waiting = row.getBoolean(1);
      }
    }
  }

  private static boolean isBusy(CompletableFuture<Outcome> answer) {
    return answer.getNow(null) instanceof Outcome.Unavailable unavailable && unavailable.isBusy();
  }

  private Person.Answer take(String id) {
    return dispatcher.command("north", id, "take-call", "'caller':{'name':'Patient'}");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
