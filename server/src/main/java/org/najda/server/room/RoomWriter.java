package org.najda.server.room;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.command.Envelope;
import org.najda.core.desk.Decision;
import org.najda.core.desk.Desk;
import org.najda.core.desk.Refusal;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.Batch;
import org.najda.server.journal.Chain;
import org.najda.server.journal.Head;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.journal.JournalRow;

/**
 * The heart of a room, without thread and without clock: decides commands on a working state and
 * stores what they led to in groups. For one thread at a time.
 *
 * <p>What {@link #decide} says counts only once {@link #commit} has returned. When that throws, the
 * working state is of no use any more and {@link #reload} must come next.
 */
public final class RoomWriter {
  private final RoomId room;
  private final Journal journal;
  private Snapshot committed;
  private RoomState working;
  private Head head;
  private Staged staged = new Staged();
  private @Nullable Sealed sealed;

  /** What is being stored, and where the room stands after it. */
  private record Sealed(Staged staged, Snapshot after) {}

  private RoomWriter(Journal journal, Snapshot committed) {
    this.room = committed.room();
    this.journal = journal;
    this.committed = committed;
    this.working = committed.state();
    this.head = committed.head();
  }

  /**
   * Recovers the room from its last snapshot and the journal behind it.
   *
   * @throws JournalException when the journal cannot be read or is broken
   */
  public static RoomWriter open(RoomId room, Journal journal, Snapshots snapshots) {
    Replaying replaying =
        snapshots.findLast(room).map(Replaying::from).orElseGet(() -> Replaying.fromStart(room));
    journal.read(room, replaying.reached().head().sequence(), replaying);
    return new RoomWriter(journal, replaying.reached());
  }

  /** The durable state and where in the journal it stands. */
  public Snapshot committed() {
    return committed;
  }

  /** The state with all that was decided since the last commit; nobody may be told of it. */
  public RoomState working() {
    return working;
  }

  /** How many events the next commit will store. */
  public int stagedEvents() {
    return staged.events().size();
  }

  /**
   * Decides a command on the working state.
   *
   * @param at the room's time; an earlier one than the state's is taken as the state's
   * @throws JournalException when the events of a repeated command cannot be read
   */
  public Outcome decide(Submission submission, Instant at) {
    Instant taken = at.truncatedTo(ChronoUnit.MILLIS);
    if (taken.isBefore(working.at())) {
      taken = working.at();
    }
    Envelope envelope =
        new Envelope(submission.key(), submission.author(), taken, submission.command());
    return switch (Desk.decide(working, envelope)) {
      case Decision.Accepted accepted -> stage(submission, taken, accepted.events());
      case Decision.Repeated repeated ->
          new Outcome.Done(events(submission, repeated.firstSequence()), true);
      case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
    };
  }

  // Nothing is staged before the last event is applied: a fault in one leaves the others whole.
  private Outcome stage(Submission submission, Instant at, List<Event> events) {
    List<Recorded> recorded = new ArrayList<>(events.size());
    List<JournalRow> rows = new ArrayList<>(events.size());
    RoomState state = working;
    Head last = head;
    for (Event event : events) {
      Recorded next =
          new Recorded(
              state.sequence() + 1,
              at,
              submission.author(),
              submission.key(),
              recorded.size(),
              event);
      JournalRow row = Chain.link(room, last, next);
      state = Desk.evolve(state, next);
      last = row.head();
      recorded.add(next);
      rows.add(row);
    }
    staged.add(submission, recorded, rows);
    working = state;
    head = last;
    return new Outcome.Done(recorded, false);
  }

  private List<Recorded> events(Submission submission, long firstSequence) {
    if (firstSequence <= committed.head().sequence()) {
      return stored(submission);
    }
    boolean isSealed = sealed != null && firstSequence <= sealed.after().head().sequence();
    return (isSealed ? sealed.staged() : staged).of(submission.key());
  }

  private List<Recorded> stored(Submission submission) {
    return journal.find(room, submission.key().id()).stream().map(JournalRow::recorded).toList();
  }

  /** Looks in the whole journal for a command that the state may have forgotten. */
  Optional<Outcome> recall(Submission submission) {
    List<Recorded> events = stored(submission);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    if (events.getFirst().key().equals(submission.key())) {
      return Optional.of(new Outcome.Done(events, true));
    }
    return Optional.of(
        new Outcome.Refused(
            new Refusal(
                RefusalCode.ID_REUSED,
                new TreeMap<>(Map.of("id", submission.key().id())),
                "id",
                null)));
  }

  /**
   * Stores all that was decided since the last commit, in one transaction.
   *
   * @return the events that are durable now; none when nothing was staged
   * @throws JournalException when it is not known to be stored; {@link #reload} must come next
   */
  public List<Recorded> commit() {
    if (staged.isEmpty()) {
      return List.of();
    }
    append(seal());
    return stored();
  }

  /**
   * Closes what was decided since the last commit, to be given to {@link #append}; deciding goes on
   * behind it. {@link #stored} or {@link #reload} must come before the next is closed.
   */
  Batch seal() {
    sealed = new Sealed(staged, new Snapshot(room, head, working));
    staged = new Staged();
    return sealed.staged().batch(room);
  }

  /**
   * Stores what was closed; any thread may do that while another decides.
   *
   * @throws JournalException when it is not known to be stored; {@link #reload} must come next
   */
  void append(Batch batch) {
    journal.append(batch);
  }

  /** Takes what was closed as committed, and gives its events. */
  List<Recorded> stored() {
    Sealed durable = Objects.requireNonNull(sealed);
    committed = durable.after();
    sealed = null;
    return durable.staged().events();
  }

  /**
   * Throws the working state away and takes from the journal what is really there.
   *
   * @return the events found behind the committed state, now committed too
   * @throws JournalException when the journal cannot be read; nothing has changed then
   */
  public List<Recorded> reload() {
    Replaying replaying = Replaying.from(committed);
    List<Recorded> found = new ArrayList<>();
    journal.read(room, committed.head().sequence(), row -> found.add(replaying.apply(row)));
    committed = replaying.reached();
    working = committed.state();
    head = committed.head();
    staged = new Staged();
    sealed = null;
    return found;
  }
}
