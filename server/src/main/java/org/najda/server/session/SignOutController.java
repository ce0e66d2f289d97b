package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing out. */
@RestController
@RequestMapping(SessionController.PATH)
@Tag(name = "session")
public final class SignOutController {
  private final Optional<InstitutionDoor> institution;
  private final AccessLog log;
  private final InstantSource clock;

  public SignOutController(
      Optional<InstitutionDoor> institution, AccessLog log, InstantSource clock) {
    this.institution = institution;
    this.log = log;
    this.clock = clock;
  }

  /** Where somebody goes to sign out of the institution's identity provider too. */
  record ToProvider(URI provider) {}

  @DeleteMapping
  @Operation(
      summary = "Sign out",
      description =
          "Answers 204; or 200 with the address where whoever came in by the institution's"
              + " identity provider signs out there too.")
  ResponseEntity<ToProvider> signOut(
      HttpServletRequest request, @AuthenticationPrincipal @Nullable Account who) {
    HttpSession session = request.getSession(false);
    Optional<ToProvider> next = Vouched.find(session).flatMap(is -> provider());
    if (who != null) {
      log.add(clock.instant(), who.login(), AccessAct.SIGNED_OUT, who.login().value(), "");
    }
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    return next.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  private Optional<ToProvider> provider() {
    String own = ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
    return institution.flatMap(door -> door.findSignOut(own)).map(ToProvider::new);
  }
}
