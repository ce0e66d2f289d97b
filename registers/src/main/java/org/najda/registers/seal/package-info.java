/**
 * The seal of a register: a Merkle tree over its entries, after RFC 6962 (Certificate
 * Transparency), section 2.1. Whoever has kept an earlier head can tell that nothing before it was
 * changed and nothing was taken away; whoever has an entry and a head can tell that the entry is in
 * it.
 */
@NullMarked
package org.najda.registers.seal;

import org.jspecify.annotations.NullMarked;
