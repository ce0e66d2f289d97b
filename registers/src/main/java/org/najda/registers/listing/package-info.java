/**
 * What a register's lists are made of and how they are asked: a definition becomes the description
 * of a table, a record's history the rows of it, and what somebody asks for a plan. All of it is
 * data; whoever keeps the tables turns it into the language of his database.
 *
 * <p>Invariants: a plan looks at a field only in the units where its asker may read it, so that no
 * answer tells what is hidden; a row is never changed but for the moment from which another holds
 * in its place.
 */
@NullMarked
package org.najda.registers.listing;

import org.jspecify.annotations.NullMarked;
