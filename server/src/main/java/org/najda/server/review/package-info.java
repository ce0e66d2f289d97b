/** The annual review: what is published of a year, checked before it is. */
@NullMarked
package org.najda.server.review;

import org.jspecify.annotations.NullMarked;
