/**
 * The proof of a review's figures: which entries each one counted, as the root of a tree over their
 * leaves. Whoever reads the review can hold the roots against what is shown him later; only who may
 * read the leaves can recount, and nobody finds a record, a person or a withheld number by a root
 * (ADR 22).
 */
@NullMarked
package org.najda.server.proof;

import org.jspecify.annotations.NullMarked;
