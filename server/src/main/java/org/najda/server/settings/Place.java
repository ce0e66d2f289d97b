package org.najda.server.settings;

import java.util.List;
import java.util.Objects;
import org.najda.core.RoomId;
import org.najda.core.change.ChangeBook;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;

/**
 * A room whose settings somebody may change, as it stood when he came in.
 *
 * @param version of the settings
 */
public record Place(Visit visit, Account who, long version, RoomSettings settings) {
  /**
   * @throws ProblemException there is no such room for him, or he may not change its settings
   */
  static Place enter(Doorkeeper doorkeeper, String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.ADOPT_SETTINGS);
    RoomSettings settings = visit.state().settings();
    if (settings == null) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return new Place(visit, who, visit.state().settingsVersion(), settings);
  }

  /** The room's id. */
  public RoomId room() {
    return visit.room().id();
  }

  /** What is planned for the settings. */
  public ChangeBook changes() {
    return Objects.requireNonNull(visit.state().setup()).changes();
  }

  /** The names of all lists. */
  public List<String> parts() {
    return Sheets.ALL.stream().map(Sheet::name).toList();
  }
}
