package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.najda.server.serve.Person.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class NoticesTest {
  private static final String DOG = "كلب شرس خلف الباب";

  private final Person callTaker = Person.signedIn("f.alami");
  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person supervisor = Person.signedIn("h.tazi");
  private final Person patrol = Person.signedIn("d1");
  private final Person wall = Person.signedIn("mur");

  @Test
  void aHazardIsOnEveryDeskAtOnceWithItsWordsAndOnNoWallboard() throws Exception {
    long before = board(wall).path("seq").asLong();
    long hazard = hazard(31.61);

    JsonNode seen = notice(dispatcher, hazard);

    assertThat(seen.path("text").asString()).isEqualTo(DOG);
    assertThat(seen.path("kind").asString()).isEqualTo("dangerous-dog");
    assertThat(seen.at("/ground/radiusMeters").asInt()).isEqualTo(60);
    assertThat(seen.path("by").asString()).isEqualTo("f.alami");
    assertThat(board(wall).path("notices")).isEmpty();
    try (StreamReader stream = StreamReader.open(wall, "?after=" + before)) {
      dispatcher.command("open-incident", open(31.62));
      assertThat(stream.await("journal").path("type").asString()).isEqualTo("incident-opened");
    }
  }

  @Test
  void whoIsSentToAHazardIsToldOfIt() throws Exception {
    long hazard = hazard(31.6407);
    assertThat(notice(patrol, hazard).isMissingNode()).isTrue();
    long incident =
        dispatcher.command("open-incident", open(31.6408)).body().path("incident").asLong();

    try (StreamReader stream =
        StreamReader.open(patrol, "?after=" + board(patrol).path("seq").asLong())) {
      dispatcher.command("send-units", "'incident':%d,'units':['D1']".formatted(incident));
      JsonNode told = stream.await("journal");

      assertThat(told.path("type").asString()).isEqualTo("units-sent");
      assertThat(told.at("/notices/0/text").asString()).isEqualTo(DOG);
    }
    assertThat(notice(patrol, hazard).path("text").asString()).isEqualTo(DOG);
    dispatcher.command("recall-unit", "'incident':%d,'unit':'D1'".formatted(incident));
    assertThat(notice(patrol, hazard).isMissingNode()).isTrue();
  }

  @Test
  void aMessageToAUnitReachesItsCrewAloneAndComesBackWithReceiptAndReply() throws Exception {
    long head = board(patrol).path("seq").asLong();
    long message = message(dispatcher, "{'to':'unit','name':'D1'}", "Rappelez la salle");

    try (StreamReader stream = StreamReader.open(patrol, "?after=" + head)) {
      JsonNode told = stream.await("journal").at("/notices/0");
      assertThat(told.path("text").asString()).isEqualTo("Rappelez la salle");
      assertThat(told.path("forMe").asBoolean()).isTrue();
    }
    assertThat(notice(callTaker, message).isMissingNode()).isTrue();
    assertThat(notice(supervisor, message).isMissingNode()).isTrue();
    assertThat(confirm(callTaker, message, "read").code()).isEqualTo("not-allowed");

    assertThat(confirm(patrol, message, "delivered").status()).isEqualTo(200);
    assertThat(confirm(patrol, message, "read").status()).isEqualTo(200);
    assertThat(confirm(patrol, message, "read").code()).isEqualTo("nothing-changes");
    JsonNode receipt = notice(dispatcher, message).at("/receipts/0");
    assertThat(receipt.path("person").asString()).isEqualTo("d1");
    assertThat(receipt.has("readAt")).isTrue();

    Answer reply =
        patrol.command(
            "send-message",
            "'audience':{'to':'person','name':'s.idrissi'},'text':'Reçu','replyTo':" + message);
    assertThat(notice(dispatcher, reply.body().path("notice").asLong()).path("replyTo").asLong())
        .isEqualTo(message);
  }

  @Test
  void aPatrolWritesToPeopleOfTheRoomNotToOtherUnits() {
    Answer toUnit =
        patrol.command("send-message", "'audience':{'to':'unit','name':'D2'},'text':'Salut'");
    Answer toDispatchers =
        patrol.command(
            "send-message", "'audience':{'to':'role','name':'dispatcher'},'text':'Salut'");

    assertThat(toUnit.code()).isEqualTo("not-allowed");
    assertThat(toDispatchers.status()).isEqualTo(200);
  }

  @Test
  void aBulletinCountsItsReaders() {
    Answer issued =
        supervisor.command(
            "issue-bulletin",
            "'kind':'lookout','audience':{'to':'role','name':'dispatcher'},'text':'Clio blanche',"
                + days());
    assertThat(issued.status()).as(issued.raw().body()).isEqualTo(200);
    long bulletin = issued.body().path("notice").asLong();
    assertThat(notice(dispatcher, bulletin).path("expected").asInt()).isEqualTo(3);
    assertThat(notice(dispatcher, bulletin).path("receipts")).isEmpty();

    confirm(dispatcher, bulletin, "read");

    assertThat(notice(supervisor, bulletin).path("read").asInt()).isEqualTo(1);
    assertThat(notice(supervisor, bulletin).path("receipts")).hasSize(3);
    assertThat(notice(callTaker, bulletin).isMissingNode()).isTrue();
    assertThat(
            callTaker
                .command("withdraw-notice", "'notice':%d,'reason':'x'".formatted(bulletin))
                .code())
        .isEqualTo("not-allowed");
  }

  @Test
  void whatWasWithdrawnIsReadFromTheJournalWithItsReason() throws Exception {
    long hazard = hazard(31.605);
    dispatcher.command(
        "extend-notice", "'notice':%d,'reason':'Vu encore hier',%s".formatted(hazard, days()));
    dispatcher.command("withdraw-notice", "'notice':%d,'reason':'Chien parti'".formatted(hazard));

    assertThat(notice(dispatcher, hazard).isMissingNode()).isTrue();
    JsonNode detail = ended(hazard);
    assertThat(detail.at("/notice/text").asString()).isEqualTo(DOG);
    assertThat(detail.path("events").valueStream().map(e -> e.path("type").asString()))
        .containsExactly("notice-posted", "notice-extended", "notice-withdrawn");
    assertThat(detail.at("/events/1/reason").asString()).isEqualTo("Vu encore hier");
    assertThat(detail.at("/events/2/reason").asString()).isEqualTo("Chien parti");
    assertThat(dispatcher.get("/api/rooms/gueliz/notices/past").body().toString())
        .contains("Chien parti");
    assertThat(wall.get("/api/rooms/gueliz/notices/past").code()).isEqualTo("not-allowed");
  }

  @Test
  void whatCannotBeIsRefusedWithItsField() {
    assertThat(send("{'to':'unit','name':'X9'}").code()).isEqualTo("unknown-audience");
    assertThat(send("{'to':'role','name':'king'}").code()).isEqualTo("bad-field");
    assertThat(send("{'to':'unit'}").code()).isEqualTo("bad-field");
    assertThat(send("{'to':'everybody','name':'all'}").code()).isEqualTo("bad-field");
    assertThat(
            dispatcher
                .command(
                    "enter-hazard",
                    "'kind':'other','ground':{'lat':31,'lon':-8,'radiusMeters':2001},'text':'x',"
                        + days())
                .code())
        .isEqualTo("bad-field");
    assertThat(confirm(dispatcher, 999_999, "read").code()).isEqualTo("unknown-notice");
  }

  @Test
  void whomOneCanWriteToIsNamed() {
    assertThat(dispatcher.get("/api/rooms/gueliz/notices/people").body().toString())
        .contains("d1", "h.tazi");
    assertThat(wall.get("/api/rooms/gueliz/notices/people").code()).isEqualTo("not-allowed");
  }

  private long hazard(double lat) {
    Answer entered =
        callTaker.command(
            "enter-hazard",
            ("'kind':'dangerous-dog','ground':{'lat':%s,'lon':-8.009,'radiusMeters':60},"
                    + "'text':'%s',%s")
                .formatted(lat, DOG, days()));
    assertThat(entered.status()).as(entered.raw().body()).isEqualTo(200);
    return entered.body().path("notice").asLong();
  }

  private Answer send(String audience) {
    return dispatcher.command("send-message", "'audience':%s,'text':'x'".formatted(audience));
  }

  private static long message(Person from, String audience, String text) {
    Answer sent =
        from.command("send-message", "'audience':%s,'text':'%s'".formatted(audience, text));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(200);
    return sent.body().path("notice").asLong();
  }

  private static Answer confirm(Person who, long notice, String step) {
    return who.command("confirm-notice", "'notice':%d,'step':'%s'".formatted(notice, step));
  }

  private static String days() {
    Instant now = Instant.now();
    return "'reviewAt':'%s','expiresAt':'%s'"
        .formatted(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(30)));
  }

  private static String open(double lat) {
    return "'nature':'robbery','place':{'lat':%s,'lon':-8.009}".formatted(lat);
  }

  private static JsonNode board(Person person) {
    return person.get("/api/rooms/gueliz/board").body();
  }

  private static JsonNode notice(Person person, long id) {
    List<JsonNode> found =
        board(person)
            .path("notices")
            .valueStream()
            .filter(notice -> notice.path("id").asLong() == id)
            .toList();
    return found.isEmpty() ? MissingNode.getInstance() : found.getFirst();
  }

  // The timeline follows the journal a moment behind.
  private JsonNode ended(long notice) {
    return Patience.until(() ->
        Optional.of(dispatcher.get("/api/rooms/gueliz/notices/" + notice).body())
            .filter(detail -> detail.path("events").toString().contains("notice-withdrawn")));
  }
}
