package org.najda.registers.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;

/**
 * The table of a register's lists: one row for each state of knowledge of each record.
 *
 * @param name tells the register and the definition that it was made by: another definition has
 *     another table
 * @param columns beside those that each table has
 * @param finds the fields whose words are looked up
 */
public record ListTable(Register register, String name, List<Column> columns, List<Field> finds) {
  /** Changes when rows, or the acts and links beside them, are made in another way. */
  private static final int MAKING = 3;

  /**
   * Likewise, of registers that have deadlines: their acts hold the moments that these run from.
   */
  private static final int MAKING_OF_DEADLINES = 4;

  private static final int HASH_BYTES = 4;

  public ListTable {
    columns = List.copyOf(columns);
    finds = List.copyOf(finds);
  }

  public static ListTable of(Register register) {
    List<Column> columns =
        register.listing().shows().stream().map(register::getField).map(Column::of).toList();
    List<Field> finds = register.listing().finds().stream().map(register::getField).toList();
    return new ListTable(register, name(register, columns, finds), columns, finds);
  }

  /** Those of the columns and fields that a table has too which was made by another definition. */
  public ListTable within(String name, List<String> columns, List<String> finds) {
    return new ListTable(
        register,
        name,
        this.columns.stream().filter(column -> columns.contains(column.name())).toList(),
        this.finds.stream().filter(field -> finds.contains(field.key())).toList());
  }

  public Optional<Column> findColumn(String field) {
    return columns.stream().filter(column -> column.field().key().equals(field)).findFirst();
  }

  private static String name(Register register, List<Column> columns, List<Field> finds) {
    int making = register.deadlines().isEmpty() ? MAKING : MAKING_OF_DEADLINES;
    StringBuilder said = new StringBuilder().append(making).append(' ').append(register.version());
    columns.forEach(column -> said.append(' ').append(column.name()).append(column.kind()));
    finds.forEach(field -> said.append(" ?").append(field.key()));
    register.deadlines().forEach(deadline -> said.append(' ').append(deadline));
    return register.key().replace('-', '_') + '_' + hash(said.toString());
  }

  private static String hash(String said) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
