package org.najda.server.notice;

import org.najda.core.notice.Audience;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Content;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.room.RoomState;
import org.najda.core.settings.Role;
import org.najda.server.access.Act;
import org.najda.server.access.Standing;

/** Who may see which notice. */
public final class NoticeSight {
  private NoticeSight() {}

  /** Whether the notice is for these eyes. */
  public static boolean sees(Standing standing, Notice notice, RoomState state) {
    return standing.may(Act.READ_NOTICES)
        && (standing.person().equals(notice.entry().by())
            || sees(standing, notice.content(), state));
  }

  private static boolean sees(Standing standing, Content content, RoomState state) {
    return switch (content) {
      case Hazard hazard -> standing.seesWholeRoom() || isOnTheWay(standing, hazard, state);
      // Whoever answers for the room knows what it was told; what people write to others he
      // doesn't.
      case Bulletin bulletin ->
          standing.roles().contains(Role.SUPERVISOR) || isFor(standing, bulletin.audience(), state);
      case Message message -> isFor(standing, message.audience(), state);
    };
  }

  private static boolean isOnTheWay(Standing standing, Hazard hazard, RoomState state) {
    for (var incident : state.incidents().values()) {
      boolean there =
          incident.scene().place().findPoint().filter(hazard.ground()::contains).isPresent();
      if (there && standing.sees(incident)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFor(Standing standing, Audience audience, RoomState state) {
    return Addressees.includes(audience, standing, state);
  }
}
