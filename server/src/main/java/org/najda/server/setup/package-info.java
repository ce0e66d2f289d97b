/**
 * Making rooms from a folder of CSV and YAML, without touching a database by hand.
 *
 * <p>Invariants: all files are read and checked before anything changes, and every wrong row is
 * told in one run; what a room works by changes only through the journaled command {@code
 * adopt-settings}, so that a decision can be traced to the plan then in force; the same folder
 * applied again changes nothing; a password is generated, told once and stored only as its hash.
 */
@NullMarked
package org.najda.server.setup;

import org.jspecify.annotations.NullMarked;
