package org.najda.server.room;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.server.journal.Journal;

/** All rooms of this server, each with its loop. Safe for use by many threads. */
public final class Rooms implements AutoCloseable {
  private static final long EVENTS_A_SNAPSHOT = 50_000;

  private final Journal journal;
  private final Snapshots snapshots;
  private final InstantSource clock;
  private final ConcurrentSkipListMap<RoomId, RoomLoop> open = new ConcurrentSkipListMap<>();
  private final CompletableFuture<@Nullable Void> recovery = new CompletableFuture<>();
  private boolean closed;

  private Rooms(Journal journal, Snapshots snapshots, InstantSource clock) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Recovers every room of the journal and starts its loop.
   *
   * @throws org.najda.server.journal.JournalException when one cannot be recovered
   */
  public static Rooms open(Journal journal, Snapshots snapshots, InstantSource clock) {
    Rooms rooms = opening(journal, snapshots, clock);
    try {
      rooms.awaitOpen();
      return rooms;
    } catch (RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  /** Begins to recover every room, on a thread of its own; {@link #awaitOpen} tells the outcome. */
  public static Rooms opening(Journal journal, Snapshots snapshots, InstantSource clock) {
    Rooms rooms = new Rooms(journal, snapshots, clock);
    Thread.ofPlatform().daemon().name("rooms-recovery").start(rooms::recover);
    return rooms;
  }

  private void recover() {
    try {
      journal.rooms().forEach(this::start);
      recovery.complete(null);
    } catch (RuntimeException e) {
      recovery.completeExceptionally(e);
    }
  }

  /**
   * Returns when every room is recovered.
   *
   * @throws org.najda.server.journal.JournalException when one cannot be recovered
   */
  public void awaitOpen() {
    try {
      recovery.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * @throws UnknownRoomException when there is no such room
   */
  public Room get(RoomId id) {
    return find(id).orElseThrow(() -> new UnknownRoomException(id));
  }

  /** The room, which another process may just have made. */
  public Optional<Room> find(RoomId id) {
    Room room = open.get(id);
    if (room != null) {
      return Optional.of(room);
    }
    return journal.rooms().contains(id) ? Optional.of(start(id)) : Optional.empty();
  }

  /** All rooms that are open here, by id; waits for those that are being recovered. */
  public List<Room> list() {
    awaitOpen();
    return List.copyOf(open.values());
  }

  /** Makes a room with an empty journal; gives the one that is there when it exists. */
  public Room create(RoomId id) {
    journal.create(id);
    return start(id);
  }

  private synchronized Room start(RoomId id) {
    if (closed) {
      throw new IllegalStateException("The rooms are closed.");
    }
    RoomLoop known = open.get(id);
    if (known != null) {
      return known;
    }
    RoomWriter writer = RoomWriter.open(id, journal, snapshots);
    long last = snapshots.findLastSequence(id);
    RoomLoop loop =
        new RoomLoop(writer, new SnapshotTaker(snapshots, EVENTS_A_SNAPSHOT, last), clock);
    loop.start();
    open.put(id, loop);
    return loop;
  }

  /** Answers what is under way, keeps a snapshot of each room and ends the loops. */
  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(RoomLoop::askToEnd);
    open.values().forEach(RoomLoop::close);
    open.clear();
  }
}
