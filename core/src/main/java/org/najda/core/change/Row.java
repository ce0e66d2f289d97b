package org.najda.core.change;

/**
 * A row of a room's settings, by where it stands.
 *
 * @param list such as {@code units}; {@code room} for name, zone, map and rules
 * @param code of the row in its list
 */
public record Row(String list, String code) {}
