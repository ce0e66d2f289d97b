/**
 * What a room goes on with when its screens are dark: a printable pack written every few minutes to
 * a folder, another machine's best of all, with blank cards whose numbers are never used twice.
 *
 * <p>Invariants: a pack is whole or not there; it stands for itself, with no file beside it; it and
 * its folder are the owner's alone, and it goes when its time is over, because it names callers. A
 * room whose pack fails keeps no other from having one.
 */
@NullMarked
package org.najda.server.fallback;

import org.jspecify.annotations.NullMarked;
