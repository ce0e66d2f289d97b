package org.najda.server.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.listing.ListQuery;
import org.najda.server.listing.Counted;

/**
 * A page of a list.
 *
 * @param count records on all pages
 * @param columns the fields that it shows
 * @param narrows fields by which its reader may narrow it, those of columns among them
 * @param finds whether there are words that its reader may look for
 * @param before from where the page before goes on; null where this is the first
 * @param next from where the next page goes on; null where this is the last
 */
public record ListPage(
    List<Listed> lines,
    Counted count,
    List<Field> columns,
    List<Field> narrows,
    boolean finds,
    ListQuery.@Nullable After before,
    ListQuery.@Nullable After next) {
  public ListPage {
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
    narrows = List.copyOf(narrows);
  }
}
