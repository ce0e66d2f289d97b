package org.najda.registers.definition;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to the registers.
 *
 * @param technical whether it keeps the machine going: it can hold no record role beside it
 * @param secondFactor whether nobody may be it by a password alone
 * @param rosters whether it says who is on duty, in its unit and below
 * @param preparesReview whether it makes editions of the annual review
 * @param approvesReview the step of their climb that it takes; null where it takes none
 */
public record Role(
    String key,
    Label label,
    boolean technical,
    boolean secondFactor,
    boolean rosters,
    boolean preparesReview,
    @Nullable ApprovalStep approvesReview) {}
