package org.najda.server.session;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Role;

/**
 * Who is signed in, and where they may work.
 *
 * @param language best language of the request, such as {@code ar}
 */
record SessionView(
    boolean signedIn,
    @Nullable String login,
    @Nullable String name,
    @Nullable Boolean administrator,
    String language,
    @Nullable List<RoomView> rooms) {

  /**
   * @param unit the unit whose mission a patrol sees
   */
  record RoomView(String id, LocalName name, SortedSet<Role> roles, @Nullable UnitId unit) {}
}
