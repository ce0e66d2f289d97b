/**
 * Reading tables that people made in a spreadsheet, and saying what is wrong in them.
 *
 * <p>Invariants: a table names its file, and each row its line, so that every complaint can say
 * {@code file:line: column: what, do what}; a reader gives all complaints of a file, never the
 * first only; text is UTF-8 with or without a byte order mark, cells parted by comma or semicolon.
 */
@NullMarked
package org.najda.server.table;

import org.jspecify.annotations.NullMarked;
