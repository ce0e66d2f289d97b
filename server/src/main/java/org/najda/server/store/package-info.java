/**
 * Where everything durable lies: the data directory with its lock, and the PostgreSQL in it or
 * elsewhere.
 *
 * <p>Invariants: a directory has one owner at a time; every file in it is readable by that user
 * alone; no statement reaches a PostgreSQL that would lose a confirmed commit; the program works as
 * a role that owns no table.
 */
@NullMarked
package org.najda.server.store;

import org.jspecify.annotations.NullMarked;
