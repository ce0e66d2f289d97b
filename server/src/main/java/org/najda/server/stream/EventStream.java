package org.najda.server.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.room.RoomState;
import org.najda.server.access.Act;
import org.najda.server.access.Membership;
import org.najda.server.access.Standing;
import org.najda.server.feed.Feeds;
import org.najda.server.feed.Frame;
import org.najda.server.feed.RoomFeed;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalRow;
import org.najda.server.presence.Presence;
import org.najda.server.room.Room;
import org.najda.server.whereabouts.Whereabouts;
import tools.jackson.databind.json.JsonMapper;

/** Writes one room's stream to one reader, on the reader's own thread. */
final class EventStream {
  /** From farther back a new board is cheaper than the way there. */
  static final long FARTHEST_BACK = 20_000;

  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Sources sources;
  private final Room room;
  private final PersonId reader;
  private final SseOutput out;
  private final RoomFeed feed;
  private final Moves moves;
  private SortedSet<String> watchers = Collections.emptySortedSet();
  private long sent;
  private long positionsAtNanos = System.nanoTime();
  private SortedSet<UnitId> byRadio = Collections.emptySortedSet();
  private @Nullable Groups groups;
  private long wroteAtNanos = System.nanoTime();

  /** What streams are made from. */
  record Sources(
      Feeds feeds,
      Journal journal,
      Membership membership,
      Whereabouts whereabouts,
      Presence presence,
      EventJson events,
      JsonMapper json) {}

  /**
   * @param mine those the reader works
   * @param atWork which groups somebody who is there works, and who
   */
  private record Groups(SortedSet<String> mine, SortedMap<String, SortedSet<PersonId>> atWork) {}

  private record Reset(long seq) {}

  private record Watched(SortedSet<String> by) {}

  private record Reach(SortedSet<UnitId> byRadio) {}

  EventStream(Sources sources, Room room, PersonId reader, SseOutput out, long after) {
    this.sources = sources;
    this.room = room;
    this.reader = reader;
    this.out = out;
    this.feed = sources.feeds().of(room);
    this.moves = new Moves(sources.whereabouts().of(room.id(), room.published()));
    this.sent = after;
  }

  /**
   * Writes until the reader goes away, falls behind or may read no longer.
   *
   * @param goesOn asked about once a second
   */
  void run(BooleanSupplier goesOn) throws IOException, InterruptedException {
    catchUp();
    while (goesOn.getAsBoolean()) {
      Optional<List<Frame>> frames = feed.await(sent, TICK);
      // After the wait: what has come may have ended the reader's rights.
      Optional<Standing> standing = standing();
      if (standing.isEmpty() || frames.isEmpty()) {
        return;
      }
      for (Frame frame : frames.get()) {
        send(frame, standing.get());
      }
      sendPositions(standing.get());
      sendWatchers();
      sendGroups(standing.get());
      keepUp();
      out.flush();
    }
  }

  private Optional<Standing> standing() {
    return sources
        .membership()
        .find(room.published(), reader)
        .filter(standing -> standing.may(Act.READ_BOARD));
  }

  /** Brings the reader near enough for the feed: by the journal, or by sending him to the board. */
  private void catchUp() throws IOException {
    RoomState now = room.published();
    if (sent > now.sequence() || now.sequence() - sent > FARTHEST_BACK) {
      sent = now.sequence();
      out.event("reset", sent, sources.json().writeValueAsBytes(new Reset(sent)));
      out.flush();
    } else if (feed.isBehind(sent)) {
      // Collected first: a slow reader must not hold a connection to the database.
      List<JournalRow> rows = new ArrayList<>();
      sources.journal().read(room.id(), sent, rows::add);
      RoomState state = room.published();
      Optional<Standing> standing = standing();
      for (JournalRow row : standing.isEmpty() ? List.<JournalRow>of() : rows) {
        send(new Frame(row.recorded(), state), standing.get());
      }
      out.flush();
    }
  }

  private void send(Frame frame, Standing standing) throws IOException {
    sent = frame.recorded().sequence();
    Optional<byte[]> data = sources.events().of(room.id(), frame, standing);
    if (data.isPresent()) {
      out.event("journal", sent, data.get());
      wroteAtNanos = System.nanoTime();
    }
  }

  private void sendPositions(Standing standing) throws IOException {
    if (System.nanoTime() - positionsAtNanos < TICK.toNanos()) {
      return;
    }
    positionsAtNanos = System.nanoTime();
    Moves.Positions moved =
        moves.since(sources.whereabouts().of(room.id(), room.published()), standing);
    if (!moved.units().isEmpty()) {
      out.event("positions", null, sources.json().writeValueAsBytes(moved));
      wroteAtNanos = positionsAtNanos;
    }
    sendReach(standing);
  }

  /** Tells which units are reached by radio only, whenever they are others. */
  private void sendReach(Standing standing) throws IOException {
    SortedSet<UnitId> now = sources.whereabouts().byRadio(room.id());
    now.removeIf(unit -> !standing.sees(unit));
    if (!now.equals(byRadio)) {
      byRadio = now;
      out.event("reach", null, sources.json().writeValueAsBytes(new Reach(now)));
      wroteAtNanos = positionsAtNanos;
    }
  }

  private void sendWatchers() throws IOException {
    SortedSet<String> now = sources.presence().listWatchers(room.id(), reader);
    if (!now.equals(watchers)) {
      watchers = now;
      out.event("watched", null, sources.json().writeValueAsBytes(new Watched(now)));
    }
  }

  /** Tells who works which dispatch group, first and whenever that has changed. */
  private void sendGroups(Standing standing) throws IOException {
    if (!standing.may(Act.WORK_GROUPS)) {
      return;
    }
    RoomState state = room.published();
    Groups now =
        new Groups(
            state.duty().listGroupsOf(reader),
            sources.presence().listGroupsAtWork(room.id(), state));
    if (!now.equals(groups)) {
      groups = now;
      out.event("groups", null, sources.json().writeValueAsBytes(now));
      wroteAtNanos = System.nanoTime();
    }
  }

  private void keepUp() throws IOException {
    if (System.nanoTime() - wroteAtNanos >= HEARTBEAT.toNanos()) {
      out.heartbeat();
      wroteAtNanos = System.nanoTime();
    }
  }
}
