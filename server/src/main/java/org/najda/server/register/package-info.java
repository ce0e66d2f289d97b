/**
 * Registers on the server: their entries in the database, and the pages on which they are kept.
 *
 * <p>Invariants: every transaction names the person it is for, and the tables show that person's
 * records only; a record that asks for a reason is read only after the look is written; an entry is
 * stored with its leaf of the register's tree, in the order of the leaves.
 */
@NullMarked
package org.najda.server.register;

import org.jspecify.annotations.NullMarked;
