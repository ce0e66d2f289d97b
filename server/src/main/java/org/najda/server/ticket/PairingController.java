package org.najda.server.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.najda.server.key.AccessKeys;
import org.najda.server.key.KeySecret;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.ticket.Ticket.Purpose;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a position app fetches its settings, once: the OwnTracks app opens the address that its QR
 * code holds ({@code owntracks:///config?url=…}). The key in them is a device's of one unit, and
 * can be revoked as any other.
 */
@RestController
@Hidden
public final class PairingController {
  static final String PATH = "/pair/";
  private static final String POSITIONS = "/api/positions/owntracks";

  private final Tickets tickets;
  private final AccessKeys keys;

  public PairingController(Tickets tickets, AccessKeys keys) {
    this.tickets = tickets;
    this.keys = keys;
  }

  /**
   * Settings as OwnTracks reads them (owntracks.org, "Remote configuration").
   *
   * @param mode 3: over HTTP
   * @param monitoring 2: moves, reported while under way
   * @param locatorInterval seconds between two positions while under way
   * @param locatorDisplacement metres between them
   */
  record OwnTracksSettings(
      @JsonProperty("_type") String type,
      int mode,
      String url,
      boolean auth,
      String username,
      String password,
      String deviceId,
      String tid,
      int monitoring,
      int locatorInterval,
      int locatorDisplacement,
      boolean cmd) {}

  @GetMapping(PATH + "{secret}")
  ResponseEntity<OwnTracksSettings> settings(
      @PathVariable String secret, HttpServletRequest request) {
    Ticket ticket =
        tickets
            .use(Purpose.PAIRING, new KeySecret(secret))
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    KeySecret key = keys.createDevice(ticket.room(), ticket.unit(), ticket.madeBy()).secret();
    String url =
        ServletUriComponentsBuilder.fromContextPath(request).path(POSITIONS).build().toUriString();
    String unit = ticket.unit().value();
    String shortName = unit.substring(0, Math.min(2, unit.length()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new OwnTracksSettings(
                "configuration",
                3,
                url,
                true,
                unit,
                key.value(),
                unit,
                shortName,
                2,
                10,
                50,
                false));
  }
}
