package org.najda.server.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.account.MemberReviews;
import org.najda.server.account.MemberReviews.Held;
import org.najda.server.account.MemberReviews.Review;
import org.najda.server.journal.Adoption;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/** Who may do what in command rooms today, since when, and who has last looked at it. */
final class RoomMembers {
  private final Rooms rooms;
  private final SettingsHistory history;
  private final MemberReviews reviews;
  private final Accounts accounts;
  private final AccessLog log;
  private final InstantSource clock;

  RoomMembers(
      Rooms rooms,
      SettingsHistory history,
      MemberReviews reviews,
      Accounts accounts,
      AccessLog log,
      InstantSource clock) {
    this.rooms = rooms;
    this.history = history;
    this.reviews = reviews;
    this.accounts = accounts;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param name what the member is called, with his login
   * @param since when the room's settings gave exactly these roles
   * @param lastSignIn null for who has never signed in
   * @param review the last look at exactly these roles; null where nobody has looked yet
   */
  record Line(
      Held held,
      String name,
      LocalName room,
      Member member,
      Instant since,
      @Nullable Instant lastSignIn,
      @Nullable Review review) {
    private Instant lookedAt() {
      Review last = review;
      return last == null ? Instant.MIN : last.at();
    }
  }

  /** What was never looked at first, then what was looked at longest ago. */
  List<Line> list() {
    Map<String, Instant> signedIn = log.lastOf(AccessAct.SIGNED_IN);
    Map<String, String> names =
        accounts.list().stream()
            .collect(Collectors.toMap(each -> each.login().value(), RoomMembers::named));
    Map<Held, Review> looked =
        reviews.listLast().stream().collect(Collectors.toMap(Review::held, Function.identity()));
    return rooms.list().stream()
        .filter(room -> !room.id().isTraining())
        .flatMap(room -> lines(room, names, signedIn, looked))
        .sorted(
            Comparator.comparing(Line::lookedAt)
                .thenComparing(line -> line.held().room())
                .thenComparing(line -> line.held().person()))
        .toList();
  }

  private Stream<Line> lines(
      Room room,
      Map<String, String> names,
      Map<String, Instant> signedIn,
      Map<Held, Review> looked) {
    RoomSettings settings = room.published().settings();
    if (settings == null) {
      return Stream.empty();
    }
    SortedMap<Held, Instant> since = since(room.id());
    return atWork(settings)
        .map(member -> {
          Held held = Held.of(room.id(), member);
          return new Line(
              held,
              names.getOrDefault(held.person(), held.person()),
              settings.name(),
              member,
              since.getOrDefault(held, clock.instant()),
              signedIn.get(held.person()),
              looked.get(held));
        });
  }

  private static String named(Account account) {
    return account.name() + " (" + account.login().value() + ")";
  }

  /** Whether somebody may do exactly this today. */
  boolean holds(Held asked) {
    return rooms.list().stream()
        .filter(room -> !room.id().isTraining() && room.id().value().equals(asked.room()))
        .anyMatch(room -> {
          RoomSettings settings = room.published().settings();
          return settings != null
              && atWork(settings).anyMatch(member -> Held.of(room.id(), member).equals(asked));
        });
  }

  private Stream<Member> atWork(RoomSettings settings) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return settings.members().stream().filter(member -> member.worksOn(today));
  }

  /** Since when everybody has been without a break what he is. */
  private SortedMap<Held, Instant> since(RoomId room) {
    SortedMap<Held, Instant> since =
        new TreeMap<>(Comparator.comparing(Held::person).thenComparing(Held::roles));
    for (Adoption adoption : history.list(room)) {
      List<Held> now =
          adoption.settings().members().stream().map(member -> Held.of(room, member)).toList();
      since.keySet().retainAll(now);
      now.forEach(held -> since.putIfAbsent(held, adoption.at()));
    }
    return since;
  }
}
