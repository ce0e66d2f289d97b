/**
 * Proves that nothing in the registers was altered: their trees, and the signed heads of trees and
 * journals that are given out, so that not even who owns the database can alter the year unseen.
 */
@NullMarked
package org.najda.server.seal;

import org.jspecify.annotations.NullMarked;
