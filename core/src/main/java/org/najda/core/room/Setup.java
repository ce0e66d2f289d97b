package org.najda.core.room;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.change.ChangeBook;
import org.najda.core.incident.Scene;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.District;
import org.najda.core.settings.Nature;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitStatus;
import org.najda.core.unit.Unit;

/** The settings in force, indexed by what is looked up in them, and what is planned for them. */
public final class Setup {
  private final long version;
  private final RoomSettings settings;
  private final ChangeBook changes;
  private final SortedMap<String, Nature> natures;
  private final SortedMap<String, ClosingCode> closingCodes;
  private final SortedMap<UnitId, UnitDefinition> units;
  private final DistrictIndex districts;

  /**
   * @param version 1 for the room's first settings
   * @param changes that have not taken effect
   */
  public Setup(long version, RoomSettings settings, ChangeBook changes) {
    this.version = version;
    this.settings = settings;
    this.changes = changes;
    this.natures = index(settings.response().natures(), Nature::code);
    this.closingCodes = index(settings.response().closingCodes(), ClosingCode::code);
    this.units = index(settings.units(), UnitDefinition::id);
    this.districts = new DistrictIndex(settings.districts());
  }

  private static <K, V> SortedMap<K, V> index(List<V> all, Function<V, K> key) {
    SortedMap<K, V> index = new TreeMap<>();
    all.forEach(value -> index.put(key.apply(value), value));
    return index;
  }

  public long version() {
    return version;
  }

  public RoomSettings settings() {
    return settings;
  }

  public ChangeBook changes() {
    return changes;
  }

  /** The same settings with other changes planned. */
  public Setup with(ChangeBook now) {
    return new Setup(version, settings, now);
  }

  public Optional<Nature> findNature(String code) {
    return Optional.ofNullable(natures.get(code));
  }

  public Optional<ClosingCode> findClosingCode(String code) {
    return Optional.ofNullable(closingCodes.get(code));
  }

  /** Throws {@link NoSuchElementException} for a unit that the settings do not hold. */
  public UnitDefinition getUnit(UnitId id) {
    UnitDefinition unit = units.get(id);
    if (unit == null) {
      throw new NoSuchElementException("Unit %s is not set up.".formatted(id));
    }
    return unit;
  }

  public Optional<UnitDefinition> findUnit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /** Whether the unit may not be sent because nobody has logged on. */
  public boolean lacksCrew(Unit unit) {
    return settings.duty().logOnRequired() && unit.condition().logOn() == null;
  }

  public Optional<UnitStatus> findStatus(String code) {
    return settings.duty().statuses().stream()
        .filter(status -> status.code().equals(code))
        .findFirst();
  }

  public Optional<DispatchGroup> findGroup(String code) {
    return settings.duty().groups().stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /**
   * Codes of the groups that look after an incident there: the one that a person gave it to while
   * the room has it, else all that have its district. Empty: nobody's more than another's.
   */
  public List<String> listGroups(Scene scene) {
    String given = scene.group();
    return given != null && findGroup(given).isPresent()
        ? List.of(given)
        : listGroups(scene.district());
  }

  /** Codes of the groups that have the district, in the room's order. */
  public List<String> listGroups(@Nullable String district) {
    return district == null
        ? List.of()
        : settings.duty().groups().stream()
            .filter(group -> group.districts().contains(district))
            .map(DispatchGroup::code)
            .toList();
  }

  /** Codes of the groups that have the district in which the unit's post lies. */
  public List<String> listGroups(UnitDefinition unit) {
    return settings.posts().stream()
        .filter(post -> post.code().equals(unit.post()))
        .findFirst()
        .flatMap(post -> findDistrict(post.point()))
        .map(district -> listGroups(district.code()))
        .orElse(List.of());
  }

  public Optional<District> findDistrict(String code) {
    return settings.districts().stream()
        .filter(district -> district.code().equals(code))
        .findFirst();
  }

  /** The first district, in the room's order, that contains the point. */
  public Optional<District> findDistrict(GeoPoint point) {
    return districts.find(point);
  }

  /** The first other service, in the room's order, on whose ground the point lies. */
  public Optional<OtherService> findService(GeoPoint point) {
    return settings.services().stream().filter(service -> service.contains(point)).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Setup setup
        && version == setup.version
        && settings.equals(setup.settings)
        && changes.equals(setup.changes);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(version);
  }

  @Override
  public String toString() {
    return "settings version " + version;
  }
}
