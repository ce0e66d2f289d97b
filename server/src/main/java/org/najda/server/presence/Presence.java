package org.najda.server.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;

/** Who sits where and who looks at whom, in memory. Safe for use by many threads. */
public final class Presence {
  /** What somebody left typed is kept so long for whoever goes on with it. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(15);

  /** A watcher's screen asks every few seconds; one that asks no more no longer looks. */
  static final Duration LOOKS_FOR = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final ConcurrentSkipListMap<Seat, Sitting> seats = new ConcurrentSkipListMap<>();
  private final Map<Look, Instant> looks = new ConcurrentHashMap<>();

  private record Look(RoomId room, PersonId by, PersonId at) {}

  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /** A stream has opened; each that enters leaves once. */
  public void enter(Seat seat) {
    change(seat, sitting -> sitting.streams(1, clock.instant()));
  }

  /** A stream has ended. */
  public void leave(Seat seat) {
    change(seat, sitting -> sitting.streams(-1, clock.instant()));
  }

  /** He has asked something of the room. */
  public void acted(Seat seat) {
    change(seat, sitting -> sitting.acted(clock.instant()));
  }

  void shows(Seat seat, Showing showing) {
    change(seat, sitting -> sitting.shows(showing, clock.instant()));
  }

  private void change(Seat seat, UnaryOperator<Sitting> how) {
    forgetOld();
    seats.compute(
        seat,
        (same, sitting) -> how.apply(sitting == null ? Sitting.came(clock.instant()) : sitting));
  }

  private void forgetOld() {
    Instant before = clock.instant().minus(KEPT_FOR);
    seats.values().removeIf(one -> one.streams() <= 0 && one.lastSeenAt().isBefore(before));
  }

  /** Those who sit in a room now. */
  SortedMap<Seat, Sitting> list(RoomId room) {
    SortedMap<Seat, Sitting> found = new TreeMap<>();
    seats.forEach((seat, sitting) -> {
      if (seat.room().equals(room) && sitting.streams() > 0) {
        found.put(seat, sitting);
      }
    });
    return found;
  }

  /** Which of a room's dispatch groups somebody who is there now works, and who. */
  public SortedMap<String, SortedSet<PersonId>> listGroupsAtWork(RoomId room, RoomState state) {
    SortedMap<String, SortedSet<PersonId>> atWork = new TreeMap<>();
    for (Seat seat : list(room).keySet()) {
      for (String group : state.duty().listGroupsOf(seat.person())) {
        atWork.computeIfAbsent(group, code -> new TreeSet<>()).add(seat.person());
      }
    }
    return atWork;
  }

  /** What somebody typed about a call and did not send, wherever he sat. */
  Optional<String> findDraft(RoomId room, CallId call) {
    return seats.entrySet().stream()
        .filter(entry -> entry.getKey().room().equals(room))
        .flatMap(entry -> entry.getValue().showing().drafts().stream())
        .filter(draft -> draft.call().equals(call))
        .map(Showing.Draft::content)
        .findFirst();
  }

  /** Somebody begins to look at a colleague's position; the journal says so already. */
  public void look(RoomId room, PersonId by, PersonId at) {
    looks.put(new Look(room, by, at), clock.instant());
  }

  /** Whether he may go on looking; asking keeps it up. */
  boolean stillLooks(RoomId room, PersonId by, PersonId at) {
    Instant now = clock.instant();
    return looks.computeIfPresent(
            new Look(room, by, at), (look, last) -> last.plus(LOOKS_FOR).isBefore(now) ? null : now)
        != null;
  }

  /** He looks no longer. */
  public void lookAway(RoomId room, PersonId by, PersonId at) {
    looks.remove(new Look(room, by, at));
  }

  /** Whether he has asked what is shown there not long ago. */
  boolean looks(RoomId room, PersonId by, PersonId at) {
    Instant last = looks.get(new Look(room, by, at));
    return last != null && !last.isBefore(clock.instant().minus(LOOKS_FOR));
  }

  /** Who looks at somebody's position now. */
  public SortedSet<String> listWatchers(RoomId room, PersonId at) {
    Instant since = clock.instant().minus(LOOKS_FOR);
    SortedSet<String> watchers = new TreeSet<>();
    looks.forEach((look, last) -> {
      if (look.room().equals(room) && look.at().equals(at) && !last.isBefore(since)) {
        watchers.add(look.by().value());
      }
    });
    return watchers;
  }
}
