package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.Account;
import org.najda.server.account.Resets;
import org.najda.server.store.SyntheticMark;
import org.najda.server.text.Language;
import org.springframework.http.HttpHeaders;

/** Makes what the first answer of this server tells a browser. */
public final class SessionViews {
  private final RoomsOfPerson rooms;
  private final Entrance entrance;
  private final Resets resets;
  private final boolean provider;
  private final @Nullable Integer syntheticYear;

  public SessionViews(
      RoomsOfPerson rooms,
      Entrance entrance,
      Resets resets,
      Optional<InstitutionDoor> institution,
      SyntheticMark synthetic) {
    this.rooms = rooms;
    this.syntheticYear = synthetic.find().map(SyntheticMark.Made::year).orElse(null);
    this.entrance = entrance;
    this.resets = resets;
    this.provider = institution.isPresent();
  }

  SessionView view(HttpServletRequest request, @Nullable Account who) {
    String language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).code();
    return who == null
        ? new SessionView(
            false, null, null, null, null, null, language, null, provider, syntheticYear)
        : new SessionView(
            true,
            who.login().value(),
            who.name(),
            who.administrator(),
            entrance.lacksFactor(who, request.getSession(false)),
            !resets.listUntold(who.login()).isEmpty(),
            language,
            rooms.list(who.login()).stream().map(SessionView.RoomView::of).toList(),
            provider,
            syntheticYear);
  }
}
