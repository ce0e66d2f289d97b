package org.najda.server.ticket;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.command.DispatchCommand;
import org.najda.server.key.KeySecret;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import org.najda.server.ticket.StatusLinkPage.Shown;
import org.najda.server.ticket.Ticket.Purpose;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a status link. Whoever opens it sees what the link would do; only the button on
 * it does so. What was done stands in the journal as the unit's own, from the workstation {@code
 * link}.
 */
@RestController
@Hidden
public final class StatusLinkController {
  static final String PATH = "/link/";
  private static final String WORKSTATION = "link";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Tickets tickets;
  private final Rooms rooms;
  private final StatusLinkPage page;
  private final InstantSource clock;

  public StatusLinkController(Tickets tickets, Rooms rooms, Texts texts, InstantSource clock) {
    this.tickets = tickets;
    this.rooms = rooms;
    this.page = new StatusLinkPage(texts);
    this.clock = clock;
  }

  @GetMapping(PATH + "{secret}")
  ResponseEntity<String> look(
      @PathVariable String secret,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String read) {
    return answer(
        read,
        tickets
            .find(Purpose.STATUS, new KeySecret(secret))
            .<Shown>map(ticket -> offer(ticket))
            .orElseGet(Shown.Spent::new));
  }

  /**
   * @param step as the page showed it: another one by now is not what was meant
   */
  @PostMapping(PATH + "{secret}")
  ResponseEntity<String> use(
      @PathVariable String secret,
      @RequestParam String step,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String read)
      throws InterruptedException {
    KeySecret shown = new KeySecret(secret);
    Optional<Ticket> ticket = tickets.use(Purpose.STATUS, shown);
    if (ticket.isEmpty()) {
      return answer(read, new Shown.Spent());
    }
    Shown told = act(ticket.get(), step, name(shown));
    if (!(told instanceof Shown.Done)) {
      tickets.giveBack(shown);
    }
    return answer(read, told);
  }

  private Shown offer(Ticket ticket) {
    return rooms
        .find(ticket.room())
        .flatMap(room -> NextStep.of(room.published(), ticket.unit()))
        .<Shown>map(next -> new Shown.Offered(ticket.unit(), next))
        .orElseGet(() -> new Shown.NoMission(ticket.unit()));
  }

  private Shown act(Ticket ticket, String step, String name) throws InterruptedException {
    if (!(offer(ticket) instanceof Shown.Offered offered)
        || !StatusLinkPage.code(offered.next().progress()).equals(step)) {
      return offer(ticket);
    }
    Room room = rooms.get(ticket.room());
    Submission submission = submission(ticket, offered.next(), name);
    return await(room, submission) instanceof Outcome.Done
        ? new Shown.Done(ticket.unit(), offered.next())
        : new Shown.Failed(ticket.unit());
  }

  /** The same for every attempt with one link: whatever is not known of the first, it acts once. */
  private static String name(KeySecret secret) {
    return WORKSTATION + "-" + HexFormat.of().formatHex(secret.hash());
  }

  private Submission submission(Ticket ticket, NextStep next, String name) {
    return Submission.of(
        new CommandKey(name, StatusLinkPage.code(next.progress())),
        new Author(new PersonId(ticket.unit().value()), WORKSTATION),
        new DispatchCommand.ReportProgress(
            next.incident(), ticket.unit(), next.progress(), clock.instant(), false));
  }

  private static Outcome await(Room room, Submission submission) throws InterruptedException {
    try {
      return room.submit(submission).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }

  private ResponseEntity<String> answer(@Nullable String read, Shown shown) {
    return ResponseEntity.status(shown instanceof Shown.Spent ? 410 : 200)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page.of(shown, Language.ofHeader(read)));
  }
}
