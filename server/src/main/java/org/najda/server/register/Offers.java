package org.najda.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.entry.Values;
import org.najda.registers.listing.ListQuery;
import org.najda.server.directory.Directories;
import org.najda.server.page.Voice;

/** What is offered to somebody who has typed half of a reference: nothing that he may not know. */
public final class Offers {
  private static final int MOST = 8;
  private static final int LATEST = 200;

  private final Registrar registrar;
  private final RegisterLists lists;
  private final Directories directories;

  public Offers(Registrar registrar, RegisterLists lists, Directories directories) {
    this.registrar = registrar;
    this.lists = lists;
    this.directories = directories;
  }

  /** Somebody who types into a field. */
  record Asked(String person, Voice say, String words) {
    private boolean fits(Offer offer) {
      String said = (offer.key() + " " + offer.label()).toLowerCase(Locale.ROOT);
      return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
          .allMatch(said::contains);
    }
  }

  List<Offer> list(Asked asked, FieldType.Reference type) {
    return switch (type) {
      case FieldType.Staff staff ->
          directories.searchStaff(asked.words().strip(), MOST).stream()
              .map(found -> new Offer(found.person(), found.name()))
              .toList();
      case FieldType.OrgUnit unit -> units(asked);
      case FieldType.Link link ->
          records(asked, registrar.definitions().getRegister(link.register()));
      case FieldType.Incident incident -> incidents(asked);
      case FieldType.Room room -> rooms(asked);
    };
  }

  private static List<Offer> fitting(Asked asked, Stream<Offer> all) {
    return all.filter(asked::fits).limit(MOST).toList();
  }

  private List<Offer> units(Asked asked) {
    return fitting(
        asked,
        registrar.listUnits(asked.person()).stream()
            .map(unit -> new Offer(unit.key(), label(asked, unit))));
  }

  private static String label(Asked asked, OrgUnit unit) {
    return asked.say().label(unit.label());
  }

  private List<Offer> rooms(Asked asked) {
    return fitting(
        asked,
        registrar.references().rooms().listRooms().stream()
            .map(room -> new Offer(room.room(), asked.say().name(room.name()))));
  }

  private List<Offer> incidents(Asked asked) {
    return fitting(
        asked,
        registrar.references().rooms().listIncidents(asked.person()).stream()
            .map(each ->
                new Offer(
                    each.key(),
                    asked.say().name(each.nature())
                        + " · "
                        + asked.say().time(each.opened(), each.zone()))));
  }

  /** Of records, the latest ones, by their number and by what lists may show of them. */
  private List<Offer> records(Asked asked, Register register) {
    if (!registrar.reader(asked.person(), register).knowsTheRegister()) {
      return List.of();
    }
    Wording wording = registrar.wording(asked.say(), register);
    ListPage page = lists.page(asked.person(), register, ListQuery.in(new TreeSet<>(), LATEST), "");
    return fitting(asked, page.lines().stream().map(line -> offer(line, page, wording))).stream()
        .filter(offer -> registrar.references().sees(asked.person(), register, offer.key()))
        .toList();
  }

  private static Offer offer(Listed line, ListPage page, Wording wording) {
    List<String> said = new ArrayList<>(List.of(wording.state(line.row().state())));
    for (Field field : page.columns()) {
      String text = line.values().get(field.key());
      if (text != null) {
        Values.find(field.type(), text)
            .ifPresent(value -> said.add(wording.value(field, value, line.zone())));
      }
    }
    return new Offer(line.row().record(), String.join(" · ", said));
  }
}
