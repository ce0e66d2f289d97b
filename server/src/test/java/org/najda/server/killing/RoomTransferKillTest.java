package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.core.settings.Role;
import org.najda.server.account.AccountExists;

/**
 * The real server is killed when one room has journaled its half of a transfer and the other has
 * not heard of it, on the way there and on the way back.
 */
@Timeout(300)
class RoomTransferKillTest {
  private static final RoomId WEST = new RoomId("west");
  private static final RoomId EAST = new RoomId("east");

  private static final String OFFER = "'incident':1,'room':'east','reason':'their ground'";
  private static final String TAKE = "'offer':1,'nature':'theft'";

  @TempDir Path folder;
  private KeptRooms rooms;
  private String westPassword;
  private String eastPassword;

  @BeforeEach
  void makeTwoRoomsWithADispatcherEach() throws AccountExists {
    rooms = new KeptRooms(folder.resolve("data"));
    westPassword = rooms.make(WEST, Role.DISPATCHER, "salma");
    eastPassword = rooms.make(EAST, Role.DISPATCHER, "nora");
  }

  @Test
  void eachRoomHasTheIncidentOnceWhereverTheTransferWasCutInTwo() throws Exception {
    ServeProcess server = rooms.serve();
    open(west(server));

    try (HeldRow held = HeldRow.ofRoom(rooms, EAST)) {
      accepted(west(server).command("offer", "offer-transfer", OFFER));
      held.awaitWriter();
      server.killJvm();
      held.endWriter();
      assertThat(held.told(WEST)).endsWith("transfer-offered");
      assertThat(held.told(EAST)).doesNotContain("offer-received");
    }
    server = rooms.serve();
    east(server).await("/transfers", answer -> answer.contains("their ground"));

    try (HeldRow held = HeldRow.ofRoom(rooms, WEST)) {
      accepted(east(server).command("take", "take-offer", TAKE));
      held.awaitWriter();
      server.killJvm();
      held.endWriter();
      assertThat(held.told(EAST)).contains("incident-opened", "offer-taken");
      assertThat(held.told(WEST)).endsWith("transfer-offered");
    }
    server = rooms.serve();
    west(server).await("/incidents/1", answer -> answer.contains("\"state\":\"confirmed\""));
    // Whoever took it may not have had the answer, and says so once more.
    accepted(east(server).command("take", "take-offer", TAKE));
    server.stop();

    assertThat(told(WEST))
        .containsExactly(
            "settings-adopted", "incident-opened", "transfer-offered", "transfer-confirmed");
    assertThat(told(EAST))
        .as("the offer's alarm rang once too")
        .containsExactly(
            "settings-adopted",
            "offer-received",
            "alarm-raised",
            "incident-opened",
            "offer-taken",
            "alarm-ended");
    rooms.verify();
  }

  private CommandClient west(ServeProcess server) throws IOException, InterruptedException {
    return CommandClient.signIn(server.url(), WEST.value(), "salma", westPassword);
  }

  private CommandClient east(ServeProcess server) throws IOException, InterruptedException {
    return CommandClient.signIn(server.url(), EAST.value(), "nora", eastPassword);
  }

  private static void open(CommandClient west) throws IOException, InterruptedException {
    accepted(
        west.command(
            "open", "open-incident", "'nature':'theft','place':{'lat':33.573,'lon':-7.589}"));
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private List<String> told(RoomId room) {
    return rooms.journal(room).stream().map(KeptRooms::type).toList();
  }
}
