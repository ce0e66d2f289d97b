package org.najda.core.settings;

/**
 * How an incident ended.
 *
 * @param effective whether an intervention closed so counts as effective (ناجع)
 */
public record ClosingCode(String code, LocalName name, boolean effective) {}
