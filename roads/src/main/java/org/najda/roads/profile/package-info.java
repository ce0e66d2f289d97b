/**
 * Who may go where, which way and how fast: rules as data ({@code <profile>.yaml} beside this
 * package's classes), each with its reason, and their application to the tags of a way.
 *
 * <p>Invariants: a rule without a reason, an unknown key or a missing one is refused at loading;
 * the same tags always give the same passage.
 */
@NullMarked
package org.najda.roads.profile;

import org.jspecify.annotations.NullMarked;
