/** {@code najda verify}: whether what is stored, and what was published of it, is what it was. */
@NullMarked
package org.najda.server.audit;

import org.jspecify.annotations.NullMarked;
