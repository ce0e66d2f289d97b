package org.najda.server.synthetic;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An act of a record that is made up.
 *
 * @param record which record of its kind, from 1
 * @param number which act of its kind, from 1
 */
record Occasion(int record, int number, Instant at, ZoneId zone) {}
