package org.najda.core.settings;

import java.util.List;

/**
 * How the room answers incidents: what they are, who is sent, how they end, what is aimed at.
 *
 * @param plans in order; the first that fits is in force
 */
public record Response(
    List<Nature> natures,
    List<ResponsePlan> plans,
    List<ClosingCode> closingCodes,
    List<Target> targets,
    Rules rules) {
  public Response {
    natures = List.copyOf(natures);
    plans = List.copyOf(plans);
    closingCodes = List.copyOf(closingCodes);
    targets = List.copyOf(targets);
  }

  /** The same with other natures. */
  public Response withNatures(List<Nature> natures) {
    return new Response(natures, plans, closingCodes, targets, rules);
  }

  /** The same with other plans. */
  public Response withPlans(List<ResponsePlan> plans) {
    return new Response(natures, plans, closingCodes, targets, rules);
  }

  /** The same with other closing codes. */
  public Response withClosingCodes(List<ClosingCode> closingCodes) {
    return new Response(natures, plans, closingCodes, targets, rules);
  }

  /** The same with other targets. */
  public Response withTargets(List<Target> targets) {
    return new Response(natures, plans, closingCodes, targets, rules);
  }

  /** The same with other rules. */
  public Response withRules(Rules rules) {
    return new Response(natures, plans, closingCodes, targets, rules);
  }
}
