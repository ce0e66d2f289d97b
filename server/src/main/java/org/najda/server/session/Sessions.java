package org.najda.server.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.PersonId;
import org.najda.server.account.Accounts;
import org.najda.server.round.Round;

/**
 * The sessions that are open: each ends when its time is over, when its owner says so, when a newer
 * one of his takes its place, or when he is no longer with the service. Whatever stream runs in it
 * ends with it.
 */
public final class Sessions implements AutoCloseable {
  private static final Duration LOOKED_AT_EACH = Duration.ofSeconds(5);

  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final SessionLimits limits;
  private final InstantSource clock;
  private final Round round = new Round("sessions", this::run);

  public Sessions(Accounts accounts, SessionLimits limits, InstantSource clock) {
    this.accounts = accounts;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * From where somebody is signed in.
   *
   * @param device as the browser names itself
   */
  record Where(String address, String device) {}

  /**
   * An open session.
   *
   * @param id made for lists; opens nothing
   */
  record Listed(String id, Instant since, Instant lastUsed, Where where, boolean own) {}

  /** One that is open, within the session itself, so that it goes with it however that ends. */
  private final class Open implements HttpSessionBindingListener {
    private static final String NAME = "najda.open-session";

    private final String id = UUID.randomUUID().toString();
    private final PersonId person;
    private final Where where;
    private final Instant since;
    private final HttpSession session;
    private volatile Instant lastUsed;

    Open(PersonId person, Where where, HttpSession session) {
      this.person = person;
      this.where = where;
      this.since = clock.instant();
      this.session = session;
      this.lastUsed = since;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      open.remove(id);
    }

    void end() {
      open.remove(id);
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        // It has ended by itself in this moment: that is what was wanted.
        return;
      }
    }

    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(limits.whole()))
          || !now.isBefore(lastUsed.plus(limits.idle()));
    }

    boolean isOf(PersonId who) {
      return person.equals(who);
    }
  }

  /** Begins to look after the sessions. */
  public void start() {
    round.start(LOOKED_AT_EACH, LOOKED_AT_EACH);
  }

  void opened(PersonId person, Where where, HttpSession session) {
    // The web server forgets it by itself too, by the machine's clock.
    session.setMaxInactiveInterval((int) limits.idle().toSeconds());
    Open one = new Open(person, where, session);
    open.put(one.id, one);
    session.setAttribute(Open.NAME, one);
    List<Open> all = of(person);
    all.subList(0, Math.max(0, all.size() - limits.each())).forEach(Open::end);
  }

  /** A request came in a session: it is used, or it is over from this moment on. */
  void used(HttpSession session) {
    if (session.getAttribute(Open.NAME) instanceof Open one) {
      Instant now = clock.instant();
      if (one.isOver(now)) {
        one.end();
      } else {
        one.lastUsed = now;
      }
    }
  }

  /** Those of a person, the oldest first. */
  private List<Open> of(PersonId person) {
    return open.values().stream()
        .filter(each -> each.isOf(person))
        .sorted(Comparator.comparing(each -> each.since))
        .toList();
  }

  /** Those of a person, the latest first. */
  List<Listed> list(PersonId person, HttpSession own) {
    return of(person).reversed().stream()
        .map(each ->
            new Listed(
                each.id,
                each.since,
                each.lastUsed,
                each.where,
                each.equals(own.getAttribute(Open.NAME))))
        .toList();
  }

  /** Ends one of a person's sessions; nothing happens when there is none of that id. */
  void end(PersonId person, String id) {
    of(person).stream().filter(each -> each.id.equals(id)).forEach(Open::end);
  }

  /** Ends all of a person's sessions but one. */
  void endOthers(PersonId person, HttpSession own) {
    of(person).stream()
        .filter(each -> !each.equals(own.getAttribute(Open.NAME)))
        .forEach(Open::end);
  }

  /** Ends all of a person's sessions. */
  public void endAll(PersonId person) {
    of(person).forEach(Open::end);
  }

  private void run() {
    Instant now = clock.instant();
    Collection<Open> all = List.copyOf(open.values());
    all.stream().filter(each -> each.isOver(now)).forEach(Open::end);
    List<PersonId> people = all.stream().map(each -> each.person).distinct().toList();
    if (!people.isEmpty()) {
      accounts.listEnded(people, now).forEach(this::endAll);
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
