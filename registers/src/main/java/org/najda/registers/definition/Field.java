package org.najda.registers.definition;

/**
 * One thing that a record holds.
 *
 * @param closed no act asks for it any more; what is stored is still shown
 * @param identifies whether it tells whom the record is about: masked for those who may know that
 *     there is a record and not of whom
 */
public record Field(
    String key,
    Label label,
    FieldType type,
    DataClass dataClass,
    boolean closed,
    boolean identifies) {}
