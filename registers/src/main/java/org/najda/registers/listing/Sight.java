package org.najda.registers.listing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.access.Reader;
import org.najda.registers.access.View;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;

/**
 * What somebody may look at in a register's lists, by unit.
 *
 * <p>A list opens no record. What is about a person is looked at only by those who may open the
 * record without saying why, or who have said it.
 *
 * @param views by unit; a unit that is not there is hidden
 * @param everywhere whether no unit is hidden
 * @param reasoned whether a reason was given
 */
public record Sight(SortedMap<String, View> views, boolean everywhere, boolean reasoned) {
  private static final Set<DataClass> OF_NOBODY = EnumSet.of(DataClass.PUBLIC, DataClass.INTERNAL);

  public Sight {
    views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
  }

  public static Sight of(Reader reader, Directory directory, boolean reasoned) {
    SortedMap<String, View> views = new TreeMap<>();
    for (OrgUnit unit : directory.listUnits()) {
      reader.on(unit.key()).ifPresent(view -> views.put(unit.key(), view));
    }
    return new Sight(views, views.size() == directory.listUnits().size(), reasoned);
  }

  /** Only the units whose records may be taken away as a file. */
  public Sight exporting() {
    SortedMap<String, View> kept = new TreeMap<>(views);
    kept.values().removeIf(view -> !view.exports());
    return new Sight(kept, everywhere && kept.size() == views.size(), reasoned);
  }

  /** Whether a value is about nobody, so that a list may show it to whom its class is granted. */
  public static boolean isOfNobody(Field field) {
    return OF_NOBODY.contains(field.dataClass());
  }

  /** Whether a field of records in a unit may be looked at in a list. */
  public boolean looksAt(Field field, String unit) {
    View view = views.get(unit);
    return view != null
        && view.shows(field)
        && (isOfNobody(field) || !view.asksReason() || reasoned);
  }

  /** The units in whose records a field may be looked at. */
  public SortedSet<String> unitsFor(Field field) {
    SortedSet<String> units = new TreeSet<>();
    views.keySet().stream().filter(unit -> looksAt(field, unit)).forEach(units::add);
    return units;
  }

  /** Whether a field may be looked at wherever somebody may look at anything. */
  public boolean looksEverywhereAt(Field field) {
    return unitsFor(field).size() == views.size();
  }
}
