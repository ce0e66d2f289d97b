package org.najda.server.roster;

/**
 * A duty as somebody wrote it, in a form or in a table.
 *
 * @param line where it stands in the table, from 1
 * @param person a number of the service
 * @param from a moment, or a time of the wall at the unit
 */
record DutyRow(int line, String unit, String person, String from, String to) {}
