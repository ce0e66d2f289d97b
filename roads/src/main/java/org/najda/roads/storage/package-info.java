/**
 * Arrays of numbers in a file, as compact and as fast to read as memory allows.
 *
 * <p>Invariants: little-endian on every machine; each array stands behind its own length, so a
 * reader that asks in the order of the writer gets back what was written.
 */
@NullMarked
package org.najda.roads.storage;

import org.jspecify.annotations.NullMarked;
