package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * What command rooms know of the fleet: which vehicles there are and whether they can be driven,
 * and nothing of people. A room calls a vehicle by its plate or by its number in the register.
 */
public final class Fleet {
  private static final String REGISTER = "fleet";
  private static final String DRIVEN = "in-service";
  private static final Duration KEPT = Duration.ofSeconds(15);

  private final Registrar registrar;
  private final InstantSource clock;
  private volatile Loaded loaded = new Loaded(Map.of(), Instant.MIN);

  public Fleet(Registrar registrar, InstantSource clock) {
    this.registrar = registrar;
    this.clock = clock;
  }

  /** The vehicles by their codes, read again when they are older than a few seconds. */
  private record Loaded(Map<String, FleetVehicle> vehicles, Instant at) {}

  /**
   * A vehicle as the fleet has it.
   *
   * @param state in words
   * @param drivable false for one in the workshop or gone
   */
  public record FleetVehicle(
      String record, String plate, @Nullable String model, LocalName state, boolean drivable) {

    /** By what rooms may call it, as {@link #find} compares it. */
    SortedSet<String> codes() {
      return new TreeSet<>(List.of(plain(record), plain(plate)));
    }
  }

  /** The vehicle that a room calls so; empty where it is not in the fleet. */
  public Optional<FleetVehicle> find(String code) {
    return Optional.ofNullable(vehicles().get(plain(code)));
  }

  /** The units that have a vehicle now; none of a record of another register. */
  List<CommandRooms.Aboard> listAboard(Register register, String record) {
    return register.key().equals(REGISTER)
        ? registrar.references().rooms().listAboard().stream()
            .filter(each -> isCalled(record, each.vehicle()))
            .toList()
        : List.of();
  }

  private boolean isCalled(String record, String code) {
    return find(code).filter(vehicle -> vehicle.record().equals(record)).isPresent();
  }

  private Map<String, FleetVehicle> vehicles() {
    Instant now = clock.instant();
    Loaded found = loaded;
    if (Duration.between(found.at(), now).compareTo(KEPT) > 0) {
      found = new Loaded(load(), now);
      loaded = found;
    }
    return found.vehicles();
  }

  private Map<String, FleetVehicle> load() {
    Map<String, FleetVehicle> all = new TreeMap<>();
    registrar
        .definitions()
        .findRegister(REGISTER)
        .ifPresent(register ->
            read(register).forEach(each -> each.codes().forEach(code -> all.put(code, each))));
    return all;
  }

  private List<FleetVehicle> read(Register register) {
    Books books = registrar.books();
    return books.as(
        Deadlines.WATCH,
        () -> {
          List<String> records =
              books.listSince(register, Instant.EPOCH).stream().map(RecordRow::record).toList();
          List<FleetVehicle> vehicles = new ArrayList<>();
          books
              .entriesOf(register, records)
              .forEach((record, entries) ->
                  vehicles.add(vehicle(register, record, Life.of(register, entries))));
          return vehicles;
        });
  }

  private static FleetVehicle vehicle(Register register, String record, Life life) {
    return new FleetVehicle(
        record,
        life.findValue("plate").map(Value::text).orElse(record),
        life.findValue("model").map(Value::text).orElse(null),
        register
            .findState(life.state())
            .map(State::label)
            .map(Fleet::name)
            .orElseGet(() -> new LocalName(life.state(), life.state(), life.state())),
        life.state().equals(DRIVEN));
  }

  private static LocalName name(Label label) {
    return new LocalName(label.ar(), label.fr(), label.en());
  }

  /** Plates are written with and without spaces and hyphens. */
  private static String plain(String code) {
    return code.replaceAll("[\\s|-]", "").toUpperCase(Locale.ROOT);
  }
}
