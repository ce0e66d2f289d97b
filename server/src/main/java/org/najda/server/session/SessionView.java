package org.najda.server.session;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Role;
import org.najda.server.access.RoomsOfPerson.Workplace;

/**
 * Who is signed in, and where they may work.
 *
 * @param lacksFactor whether a second factor has to be made at {@code /account} before all else
 * @param accessNews whether others did something about his access that he has not read of, at
 *     {@code /account/news}
 * @param provider whether one may sign in at the institution's identity provider too
 * @param syntheticYear the year that was made up here; left out where none was
 * @param language best language of the request, such as {@code ar}
 */
record SessionView(
    boolean signedIn,
    @Nullable String login,
    @Nullable String name,
    @Nullable Boolean administrator,
    @Nullable Boolean lacksFactor,
    @Nullable Boolean accessNews,
    String language,
    @Nullable List<RoomView> rooms,
    boolean provider,
    @Nullable Integer syntheticYear) {

  /**
   * @param training whether people only practise there
   * @param unit the unit whose mission a patrol sees
   */
  record RoomView(
      RoomId id, LocalName name, boolean training, Set<Role> roles, @Nullable UnitId unit) {
    static RoomView of(Workplace place) {
      return new RoomView(
          place.room(),
          place.name(),
          place.room().isTraining(),
          place.standing().roles(),
          place.standing().unit());
    }
  }
}
