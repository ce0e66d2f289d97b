package org.najda.core.codec;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.call.Call;
import org.najda.core.duty.DutyBook;
import org.najda.core.incident.Incident;
import org.najda.core.landmark.Landmark;
import org.najda.core.landmark.LandmarkBook;
import org.najda.core.legaltime.LegalTime;
import org.najda.core.notice.NoticeBook;
import org.najda.core.room.CallBook;
import org.najda.core.room.CommandMemory;
import org.najda.core.room.IncidentBook;
import org.najda.core.room.JournalHead;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.sorted.SortedTree;
import org.najda.core.timer.Timer;
import org.najda.core.traffic.RestrictionBook;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.OfferBook;
import org.najda.core.unit.Unit;

/**
 * A whole state as canonical bytes: what a snapshot holds and what a state's hash is over. Equal
 * states give equal bytes: a line of JSON, and behind it the commands it remembers, packed.
 */
public final class StateCodec {
  /** A snapshot of another format is not read but rebuilt from the journal. */
  public static final int FORMAT = 22;

  // JSON as it is written here has no such byte in it.
  private static final byte END_OF_JSON = '\n';

  private StateCodec() {}

  public static byte[] encode(RoomState state) {
    JsonWriter writer =
        new JsonWriter()
            .begin()
            .field("sequence", state.sequence())
            .field("at", state.at())
            .object("setup", state.setup(), StateCodec::write)
            .field("lastCall", state.callBook().lastNumber())
            .objects("calls", state.calls().values(), Calls::write)
            .field("lastIncident", state.incidentBook().lastNumber())
            .objects("incidents", state.incidents().values(), Incidents::write)
            .field("lastOffer", state.offers().lastNumber())
            .objects("offers", state.offers().byNumber().values(), OfferEvents::write)
            .objects("units", state.units().values(), Units::write)
            .field("lastLandmark", state.landmarks().lastNumber())
            .objects("landmarks", state.landmarks().byId().values(), LandmarkEvents::write)
            .field("lastRestriction", state.restrictions().lastNumber())
            .objects("restrictions", state.restrictions().byId().values(), RestrictionEvents::write)
            .field("lastAlarm", state.alarms().lastNumber())
            .objects("alarms", state.alarms().byId().values(), AlarmEvents::write)
            .objects("legalTimes", state.alarms().legalTimes().values(), LegalTimeEvents::write)
            .field("lastNotice", state.notices().lastNumber())
            .objects("notices", state.notices().byId().values(), Notices::write)
            .object("duty", state.duty(), DutyEvents::write)
            .objects("timers", state.timers().keys(), Timers::write);
    byte[] json = writer.end().toBytes();
    byte[] commands = PackedCommands.pack(state.head().commands());
    byte[] both = Arrays.copyOf(json, json.length + 1 + commands.length);
    both[json.length] = END_OF_JSON;
    System.arraycopy(commands, 0, both, json.length + 1, commands.length);
    return both;
  }

  /** Throws {@link UnreadableException} for bytes that are no state of this format. */
  public static RoomState decode(byte[] snapshot) {
    int end = textBytes(snapshot);
    CommandMemory commands = PackedCommands.unpack(snapshot, Math.min(end + 1, snapshot.length));
    return Fields.read("state", Arrays.copyOf(snapshot, end), fields -> read(fields, commands));
  }

  /** How many of a state's bytes, from the first on, are text; the rest is packed already. */
  public static int textBytes(byte[] snapshot) {
    int end = 0;
    while (end < snapshot.length && snapshot[end] != END_OF_JSON) {
      end++;
    }
    return end;
  }

  private static void write(JsonWriter writer, Setup setup) {
    writer
        .field("version", setup.version())
        .object("settings", setup.settings(), Settings::write)
        .field("lastChange", setup.changes().lastNumber())
        .objects("changes", setup.changes().byId().values(), ChangeEvents::write);
  }

  private static RoomState read(Fields fields, CommandMemory commands) {
    long sequence = fields.number("sequence");
    Instant at = fields.instant("at");
    Setup setup = fields.findObject("setup", StateCodec::setup);
    CallBook calls = calls(fields);
    IncidentBook incidents = incidents(fields);
    SortedTree<UnitId, Unit> units = SortedTree.empty();
    for (Unit unit : fields.objects("units", Units::read)) {
      units = units.put(unit.id(), unit);
    }
    LandmarkBook landmarks = landmarks(fields);
    RestrictionBook restrictions = RestrictionEvents.book(fields);
    AlarmBook alarms = alarms(fields);
    NoticeBook notices = Notices.book(fields);
    DutyBook duty = fields.object("duty", DutyEvents::read);
    SortedTree<Timer, Boolean> timers = SortedTree.empty();
    for (Timer timer : fields.objects("timers", Timers::read)) {
      timers = timers.put(timer, Boolean.TRUE);
    }
    JournalHead head = new JournalHead(sequence, at, commands);
    return new RoomState(
        head,
        setup,
        calls,
        incidents,
        units,
        landmarks,
        restrictions,
        alarms,
        notices,
        duty,
        timers);
  }

  private static @Nullable Setup setup(Fields fields) {
    return new Setup(
        fields.number("version"),
        fields.object("settings", Settings::read),
        ChangeEvents.book(fields));
  }

  private static CallBook calls(Fields fields) {
    long lastNumber = fields.number("lastCall");
    CallBook book = CallBook.EMPTY;
    for (Call call : fields.objects("calls", Calls::read)) {
      book = book.with(call);
    }
    return new CallBook(lastNumber, book.byId(), book.byReference());
  }

  private static IncidentBook incidents(Fields fields) {
    long lastNumber = fields.number("lastIncident");
    IncidentBook book = IncidentBook.EMPTY;
    for (Incident incident : fields.objects("incidents", Incidents::read)) {
      book = book.with(incident);
    }
    OfferBook offers = OfferBook.EMPTY;
    long lastOffer = fields.number("lastOffer");
    for (Offer offer : fields.objects("offers", OfferEvents::offer)) {
      offers = offers.with(offer);
    }
    return new IncidentBook(lastNumber, book.byId(), new OfferBook(lastOffer, offers.byNumber()));
  }

  private static LandmarkBook landmarks(Fields fields) {
    long lastNumber = fields.number("lastLandmark");
    LandmarkBook book = LandmarkBook.EMPTY;
    for (Landmark landmark : fields.objects("landmarks", LandmarkEvents::read)) {
      book = book.with(landmark);
    }
    return new LandmarkBook(lastNumber, book.byId());
  }

  private static AlarmBook alarms(Fields fields) {
    long lastNumber = fields.number("lastAlarm");
    AlarmBook book = AlarmBook.EMPTY;
    for (Alarm alarm : fields.objects("alarms", AlarmEvents::read)) {
      book = book.with(alarm);
    }
    for (LegalTime time : fields.objects("legalTimes", LegalTimeEvents::read)) {
      book = book.with(time);
    }
    return new AlarmBook(lastNumber, book.byId(), book.byCause(), book.legalTimes());
  }
}
