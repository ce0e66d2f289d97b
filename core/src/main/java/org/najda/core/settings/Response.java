package org.najda.core.settings;

import java.util.List;

/**
 * How the room answers incidents: what they are, who is sent, how they end, what is aimed at.
 *
 * @param plans in order; the first that fits is in force
 * @param silentSteps what is done when nobody speaks, in order; none: what comes with the program
 */
public record Response(
    List<Nature> natures,
    List<ResponsePlan> plans,
    List<ClosingCode> closingCodes,
    List<Target> targets,
    Rules rules,
    List<SilentStep> silentSteps) {
  public Response {
    natures = List.copyOf(natures);
    plans = List.copyOf(plans);
    closingCodes = List.copyOf(closingCodes);
    targets = List.copyOf(targets);
    silentSteps = List.copyOf(silentSteps);
  }

  /** Of a room without a procedure of its own for silent calls. */
  public Response(
      List<Nature> natures,
      List<ResponsePlan> plans,
      List<ClosingCode> closingCodes,
      List<Target> targets,
      Rules rules) {
    this(natures, plans, closingCodes, targets, rules, List.of());
  }

  /** The same with other natures. */
  public Response withNatures(List<Nature> natures) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }

  /** The same with other plans. */
  public Response withPlans(List<ResponsePlan> plans) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }

  /** The same with other closing codes. */
  public Response withClosingCodes(List<ClosingCode> closingCodes) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }

  /** The same with other targets. */
  public Response withTargets(List<Target> targets) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }

  /** The same with another procedure for silent calls. */
  public Response withSilentSteps(List<SilentStep> silentSteps) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }

  /** The same with other rules. */
  public Response withRules(Rules rules) {
    return new Response(natures, plans, closingCodes, targets, rules, silentSteps);
  }
}
