/**
 * Events, settings and states as canonical bytes and back: JSON in UTF-8, keys in one order, no
 * white space, whole numbers only, instants as ISO text, nulls left out. Equal values give equal
 * bytes on every machine; the journal's hashes are over these bytes.
 */
@NullMarked
package org.najda.core.codec;

import org.jspecify.annotations.NullMarked;
