package org.najda.core.dispatch;

import org.najda.core.UnitId;

/**
 * The move of a free unit that would have mended most of the cover that a dispatch left. It was
 * shown to who sent; whether it was made is another matter.
 *
 * @param post code of where the unit would have stood
 */
public record CoverMove(UnitId unit, String post) {}
