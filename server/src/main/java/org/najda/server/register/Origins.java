package org.najda.server.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.najda.registers.access.Reader;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Origin;
import org.najda.registers.definition.Register;
import org.najda.registers.listing.LinkTo;
import org.najda.server.page.Voice;
import org.najda.server.register.CommandRooms.SeenIncident;

/** Records that are begun from others, and from incidents, by one action. */
final class Origins {
  private final Registrar registrar;

  Origins(Registrar registrar) {
    this.registrar = registrar;
  }

  /**
   * A way to begin one.
   *
   * @param unit where it will be kept
   * @param from the key of what it begins from
   */
  record Way(Register register, Act act, Origin origin, String unit, String from) {
    String address() {
      return "/registers/%s/new?act=%s&unit=%s&as=%s&from=%s"
          .formatted(register.key(), act.key(), unit, origin.as(), from);
    }
  }

  /**
   * What somebody may begin from something, without what was begun once and is so only once.
   *
   * @param kind as {@link LinkTo#kind} says it
   */
  List<Way> list(String person, String kind, String from) {
    return registrar.listRegisters(person).stream()
        .flatMap(register ->
            register.acts().stream().flatMap(act -> ways(person, register, act, kind, from)))
        .toList();
  }

  private Stream<Way> ways(String person, Register register, Act act, String kind, String from) {
    Reader reader = registrar.reader(person, register);
    return act.origins().stream()
        .filter(origin ->
            LinkTo.kindOf(register.getField(origin.as()).type()).filter(kind::equals).isPresent())
        .filter(origin -> !origin.once() || !isBegun(person, register, origin, from))
        .flatMap(origin ->
            reader.unitsToOpenIn(act).stream()
                .map(unit -> new Way(register, act, origin, unit, from)));
  }

  private boolean isBegun(String person, Register register, Origin origin, String from) {
    return registrar
        .books()
        .as(person, () -> registrar.tables().links().isBegun(register, origin.as(), from));
  }

  /** The record that was begun from something, where somebody may know of it. */
  Optional<String> findBegun(String person, Register register, String as, String from) {
    return LinkTo.kindOf(register.getField(as).type())
        .flatMap(kind ->
            registrar.references().listReferring(person, kind, from).stream()
                .filter(each -> each.register().equals(register) && each.field().key().equals(as))
                .findFirst())
        .map(References.Referrer::record);
  }

  /** What the form of a record begins with that is begun from an incident. */
  static Map<String, String> fill(Way way, SeenIncident incident, Voice say) {
    return fill(
        way,
        (source, type) ->
            switch (Origin.OfIncident.of(source)) {
              case NATURE -> Optional.of(say.name(incident.nature()));
              case PLACE -> Optional.ofNullable(incident.place());
              case OPENED -> Optional.of(incident.opened().toString());
            });
  }

  /** What the form of a record begins with that is begun from another: what its reader may see. */
  static Map<String, String> fill(Way way, Opened source, Wording wording) {
    return fill(
        way,
        (key, type) -> {
          Field field = source.register().getField(key);
          return source
              .life()
              .findValue(key)
              .filter(value -> source.view().shows(field))
              .map(value ->
                  type instanceof FieldType.Text
                      ? wording.value(field, value, source.zone())
                      : value.text());
        });
  }

  /** Where what a field is filled with comes from. */
  private interface Known {
    Optional<String> find(String source, FieldType type);
  }

  private static Map<String, String> fill(Way way, Known known) {
    SortedMap<String, String> values = new TreeMap<>(way.origin().sets());
    values.put(way.origin().as(), way.from());
    way.origin()
        .fills()
        .forEach((key, source) -> {
          FieldType type = way.register().getField(key).type();
          known.find(source, type).ifPresent(text -> values.put(key, cut(type, text)));
        });
    return values;
  }

  private static String cut(FieldType type, String text) {
    return type instanceof FieldType.Text words
            && text.codePointCount(0, text.length()) > words.longest()
        ? text.substring(0, text.offsetByCodePoints(0, words.longest()))
        : text;
  }

  /** The records that refer to this one, for the fields in which an act asks for such. */
  Map<String, String> linksFor(String person, Opened opened, Act act) {
    Register register = opened.register();
    SortedMap<String, String> values = new TreeMap<>();
    for (References.Referrer each :
        registrar.references().listReferring(person, register.key(), opened.record())) {
      register.fields().stream()
          .filter(field -> act.asksFor(field.key()))
          .filter(field ->
              LinkTo.kindOf(field.type()).filter(each.register().key()::equals).isPresent())
          .forEach(field -> values.put(field.key(), each.record()));
    }
    return values;
  }
}
