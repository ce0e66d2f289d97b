/**
 * How core's words look in the JSON of the HTTP API: ids as numbers or text, words in kebab-case,
 * points as degrees, durations as seconds. Apart from the journal's own codec, which never changes
 * for a client's sake.
 */
@NullMarked
package org.najda.server.wire;

import org.jspecify.annotations.NullMarked;
