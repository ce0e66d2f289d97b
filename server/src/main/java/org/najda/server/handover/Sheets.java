package org.najda.server.handover;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.command.DutyCommand.GiveHandover;
import org.najda.core.room.RoomState;
import org.najda.server.hash.Hash;
import tools.jackson.databind.json.JsonMapper;

/** Makes sheets as they are signed and kept. */
public final class Sheets {
  private final InstantSource clock;
  private final JsonMapper json;

  public Sheets(InstantSource clock, JsonMapper json) {
    this.clock = clock;
    this.json = json;
  }

  /**
   * A hand-over with the sheet it rests on.
   *
   * @param sheet as JSON in UTF-8, over which the command's hash is
   */
  public record Giving(GiveHandover command, byte[] sheet) {}

  /**
   * @param remarks commitment to the words for whoever takes over
   */
  public Giving giving(RoomState state, @Nullable Commitment remarks) {
    byte[] sheet = json.writeValueAsBytes(now(state));
    String hash = Hash.ofContent(sheet).toString();
    return new Giving(new GiveHandover(state.sequence(), hash, remarks), sheet);
  }

  /** What a sheet would show now. */
  Sheet now(RoomState state) {
    return SheetMaker.sheet(state, clock.instant());
  }
}
