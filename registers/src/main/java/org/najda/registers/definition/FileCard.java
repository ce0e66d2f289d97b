package org.najda.registers.definition;

/**
 * Why the register may be kept at all: the particulars of a processing of personal data after
 * Morocco's law 09-08, art. 2(4) and 19. Without them a register does not load.
 *
 * @param opinion of the data-protection commission (CNDP): number and date, or that it is asked
 */
public record FileCard(
    Label controller,
    Label purposes,
    Label persons,
    Label data,
    Label origin,
    Label recipients,
    Label security,
    Label opinion) {}
