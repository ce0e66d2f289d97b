/**
 * For those who watch over access: who looked at what, records that were opened without a right,
 * what people are and whether they still should be, and all that is held on one person.
 *
 * <p>Invariants: whoever reads a log is in it; nobody reviews himself; a search is no address.
 */
@NullMarked
package org.najda.server.oversight;

import org.jspecify.annotations.NullMarked;
