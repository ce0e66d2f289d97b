package org.najda.server.register;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;
import org.najda.registers.keeping.Known;
import org.najda.registers.listing.LinkTo;
import org.najda.server.directory.Directories;
import org.najda.server.listing.Links;

/** What somebody may refer to in a field, by the same rules as those by which he opens it. */
public final class References {
  private final Registrar registrar;
  private final Directories directories;
  private final CommandRooms rooms;

  References(Registrar registrar, Directories directories, CommandRooms rooms) {
    this.registrar = registrar;
    this.directories = directories;
    this.rooms = rooms;
  }

  CommandRooms rooms() {
    return rooms;
  }

  /** What one person may refer to. */
  Known knownTo(String person) {
    return new Known() {
      @Override
      public boolean isKnown(FieldType.Reference type, String key) {
        return knows(person, type, key);
      }

      @Override
      public boolean isBegun(Register register, String as, String key) {
        return registrar.tables().links().isBegun(register, as, key);
      }

      @Override
      public SortedMap<String, Value> make(Making making, SortedMap<String, Value> values) {
        return switch (making) {
          case CALL_SAMPLE -> rooms.draw(CallDraw.of(values)).values();
        };
      }
    };
  }

  private boolean knows(String person, FieldType.Reference type, String key) {
    return switch (type) {
      case FieldType.Staff staff -> directories.findStaff(key).isPresent();
      case FieldType.OrgUnit unit -> registrar.directory().findUnit(key).isPresent();
      case FieldType.Link link ->
          sees(person, registrar.definitions().getRegister(link.register()), key);
      case FieldType.Incident incident -> rooms.findIncident(person, key).isPresent();
      case FieldType.Room room ->
          rooms.listRooms().stream().anyMatch(each -> each.room().equals(key));
    };
  }

  /** A record that refers to another, or to an incident. */
  record Referrer(Register register, String record, String state, Field field) {
    /** Its page. */
    String address() {
      return References.address(register.key(), record);
    }
  }

  /**
   * The records that refer to something, those that somebody may know of, and by which field.
   *
   * @param kind as {@link LinkTo#kind} says it
   */
  List<Referrer> listReferring(String person, String kind, String target) {
    Books books = registrar.books();
    return books.as(
        person,
        () ->
            registrar.tables().links().listReferring(kind, target).stream()
                .flatMap(link -> referrer(person, link).stream())
                .toList());
  }

  private Optional<Referrer> referrer(String person, Links.Referring link) {
    return registrar
        .definitions()
        .findRegister(link.register())
        .filter(register -> sees(person, register, link.record()))
        .flatMap(register ->
            register
                .findField(link.field())
                .filter(field -> shows(person, register, link.record(), field))
                .map(field -> referrer(register, link.record(), field)));
  }

  private boolean shows(String person, Register register, String record, Field field) {
    return registrar.view(person, register, record).filter(view -> view.shows(field)).isPresent();
  }

  private Referrer referrer(Register register, String record, Field field) {
    return new Referrer(register, record, registrar.found(register, record).state(), field);
  }

  /** The address of what a field refers to; empty where somebody may not know of it. */
  Optional<String> findAddress(String person, FieldType.Reference type, String key) {
    return switch (type) {
      case FieldType.Link link ->
          Optional.of(address(link.register(), key)).filter(address -> knows(person, type, key));
      case FieldType.Incident incident -> rooms.findIncident(person, key).map(References::address);
      case FieldType.Room room ->
          rooms.listRooms(person).stream()
              .filter(each -> each.room().equals(key))
              .map(each -> "/rooms/" + key)
              .findFirst();
      case FieldType.Staff staff -> Optional.empty();
      case FieldType.OrgUnit unit -> Optional.empty();
    };
  }

  /** The page of a record. */
  static String address(String register, String record) {
    return "/registers/" + register + "/" + record;
  }

  private static String address(CommandRooms.SeenIncident incident) {
    return "/rooms/" + incident.key().replace("/", "?incident=");
  }

  /** Whether somebody may know of a record; of one about himself he may not. */
  boolean sees(String person, Register register, String record) {
    Books books = registrar.books();
    return registrar.view(person, register, record).isPresent()
        && !books.as(
            person, () -> Subjects.isAbout(person, register, books.entries(register, record)));
  }
}
