package org.najda.registers.definition;

/**
 * Where a record stands in its life.
 *
 * @param last whether nothing has to follow
 */
public record State(String key, Label label, boolean last) {}
