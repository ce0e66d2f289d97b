package org.najda.server.openid;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.najda.core.EnumWords;
import org.springframework.http.HttpStatus;

/** Why somebody who came by the provider is not let in. */
enum ProviderRefusal {
  /** The provider does not answer, or not as the one that is named. */
  AWAY(HttpStatus.SERVICE_UNAVAILABLE),
  /** What came back is no proof: somebody gave up, or somebody forged it. */
  UNPROVEN(HttpStatus.FORBIDDEN),
  /** The number it names has no account, or is of nobody in the directory. */
  UNKNOWN(HttpStatus.FORBIDDEN),
  ENDED(HttpStatus.FORBIDDEN),
  LOCKED_OUT(HttpStatus.LOCKED),
  /** The code was not given in time. */
  TOO_LATE(HttpStatus.FORBIDDEN),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

  static final String PATH = "/sign-in/refused/";

  private final HttpStatus status;

  ProviderRefusal(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** As in texts and addresses, such as {@code too-late}. */
  String id() {
    return EnumWords.of(this);
  }

  static Optional<ProviderRefusal> find(String id) {
    return EnumWords.find(ProviderRefusal.class, id);
  }

  /** The page that says so. */
  String address() {
    return PATH + id();
  }

  void tell(HttpServletResponse response) throws IOException {
    response.sendRedirect(address());
  }
}
