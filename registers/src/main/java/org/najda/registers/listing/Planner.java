package org.najda.registers.listing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.entry.Value;
import org.najda.registers.entry.Values;
import org.najda.registers.listing.ListPlan.Order;
import org.najda.registers.listing.ListPlan.Where;

/** Makes a plan of what somebody asks of a list. */
public final class Planner {
  private static final String AFTER = "after";

  private final ListTable table;
  private final Sight sight;

  public Planner(ListTable table, Sight sight) {
    this.table = table;
    this.sight = sight;
  }

  /**
   * The plan.
   *
   * @throws NotAsked it names a field that is no column, holds no such value, or that its asker may
   *     not sort by
   */
  public ListPlan plan(ListQuery query) {
    SortedSet<String> units = new TreeSet<>(sight.views().keySet());
    if (!query.units().isEmpty()) {
      units.retainAll(query.units());
    }
    List<Where> wheres = new ArrayList<>();
    if (!query.states().isEmpty()) {
      wheres.add(new Where.InState(query.states()));
    }
    if (query.openedFrom() != null || query.openedBefore() != null) {
      wheres.add(new Where.Opened(query.openedFrom(), query.openedBefore()));
    }
    query
        .fields()
        .forEach((field, text) -> {
          Column column = column(field);
          units.retainAll(sight.unitsFor(column.field()));
          wheres.add(holds(column, text));
        });
    query.words().forEach(word -> wheres.add(says(word)));
    if (!sight.everywhere() || units.size() < sight.views().size()) {
      wheres.add(new Where.InUnit(units));
    }
    Order order = order(query);
    requireEnd(order, query.after());
    return new ListPlan(
        table, wheres, order, query.asOf(), query.after(), query.size(), units.isEmpty());
  }

  private Column column(String field) {
    return table.findColumn(field).orElseThrow(() -> new NotAsked(field));
  }

  private static Where holds(Column column, String text) {
    if (column.field().type() instanceof FieldType.Text) {
      return new Where.Begins(column, text.strip());
    }
    Optional<Value> value = Values.find(column.field().type(), text);
    return new Where.Holds(column, value.orElseThrow(() -> new NotAsked(column.field().key())));
  }

  /** A field that may be looked at nowhere is not looked at. */
  private Where says(String word) {
    List<Where.Within> fields = new ArrayList<>();
    for (Field field : table.finds()) {
      SortedSet<String> units = sight.unitsFor(field);
      if (!units.isEmpty()) {
        boolean all = sight.everywhere() && units.size() == sight.views().size();
        fields.add(new Where.Within(field.key(), all ? null : units));
      }
    }
    return new Where.Says(word, List.copyOf(fields));
  }

  private Order order(ListQuery query) {
    boolean descending = query.descending() != query.backwards();
    return switch (query.sort()) {
      case ListQuery.BY_OPENED -> new Order(Order.By.OPENED, null, descending);
      case ListQuery.BY_DUE -> new Order(Order.By.DUE, null, descending);
      default -> {
        Column column = column(query.sort());
        if (!Sight.isOfNobody(column.field()) || !sight.looksEverywhereAt(column.field())) {
          throw new NotAsked(query.sort());
        }
        yield new Order(Order.By.COLUMN, column, descending);
      }
    };
  }

  /** Where a page ended comes from outside. */
  private static void requireEnd(Order order, ListQuery.@Nullable After after) {
    if (after == null || after.value().isEmpty()) {
      return;
    }
    Column column = order.column();
    Column.Kind kind = column == null ? Column.Kind.MOMENT : column.kind();
    try {
      switch (kind) {
        case TEXT, YES_NO -> {}
        case NUMBER -> new BigDecimal(after.value());
        case DAY -> LocalDate.parse(after.value());
        case MOMENT -> Instant.parse(after.value());
      }
    } catch (NumberFormatException | DateTimeException none) {
      throw new NotAsked(AFTER);
    }
  }
}
