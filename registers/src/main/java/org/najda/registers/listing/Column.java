package org.najda.registers.listing;

import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;

/** A column of a register's table that holds a field. */
public record Column(String name, Kind kind, Field field) {

  /** What a column holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    MOMENT,
    YES_NO
  }

  static Column of(Field field) {
    return new Column("f_" + field.key().replace('-', '_'), kind(field.type()), field);
  }

  private static Kind kind(FieldType type) {
    return switch (type) {
      case FieldType.Amount amount -> Kind.NUMBER;
      case FieldType.Day day -> Kind.DAY;
      case FieldType.Moment moment -> Kind.MOMENT;
      case FieldType.YesNo yesNo -> Kind.YES_NO;
      case FieldType.Text text -> Kind.TEXT;
      case FieldType.Choice choice -> Kind.TEXT;
      case FieldType.Reference reference -> Kind.TEXT;
    };
  }
}
