package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * From where a mark is passed whatever happens. All elements are taken to be sure, and those that
 * leave a way around the mark are struck out until no more are found; so a loop that leads back
 * counts for nothing by itself.
 *
 * <p>Of ways that exclude each other every one must pass it, of ways that are gone together one is
 * enough, for the process ends when all have come to their end. What runs beside and breaks nothing
 * off is left aside.
 */
final class SureWays {

  private final FlowGraph graph;
  private final Predicate<Element> marked;
  private final Set<Element> unsure = Collections.newSetFromMap(new IdentityHashMap<>());

  SureWays(FlowGraph graph, Predicate<Element> marked) {
    this.graph = graph;
    this.marked = marked;
    boolean more = true;
    while (more) {
      more = false;
      for (Element node : graph.nodes()) {
        more |= !isSure(node) && unsure.add(node);
      }
    }
  }

  /**
   * The ends that are reached past the mark; none where every way passes it.
   *
   * @param scope from its starts
   * @param alsoFrom and from these elements
   */
  List<Element> endsPast(Element scope, List<Element> alsoFrom) {
    List<Element> past = new ArrayList<>();
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    follow(scope, past, seen);
    alsoFrom.forEach(node -> walk(node, past, seen));
    return past;
  }

  private void follow(Element scope, List<Element> past, Set<Element> seen) {
    graph.starts(scope).forEach(start -> walk(start, past, seen));
    graph.interrupting(scope).forEach(events -> follow(events, past, seen));
  }

  private void walk(Element node, List<Element> past, Set<Element> seen) {
    if (!unsure.contains(node) || !seen.add(node)) {
      return;
    }
    boolean goesOnUnsure = !isPassedAt(node) && !isSureOnward(node);
    if (goesOnUnsure && FlowGraph.is(node, "subProcess")) {
      follow(node, past, seen);
    }
    if (goesOnUnsure && graph.next(node).isEmpty()) {
      past.add(node);
    } else if (goesOnUnsure) {
      graph.next(node).forEach(next -> walk(next, past, seen));
    }
    graph.breakingOff(node).forEach(event -> walk(event, past, seen));
  }

  private boolean isSure(Element node) {
    return (isPassedAt(node) || isSureOnward(node))
        && graph.breakingOff(node).noneMatch(unsure::contains);
  }

  private boolean isPassedAt(Element node) {
    return !FlowGraph.mayBeLeftOut(node)
        && (marked.test(node) || FlowGraph.is(node, "subProcess") && isSureInside(node));
  }

  private boolean isSureInside(Element scope) {
    return graph.starts(scope).stream().noneMatch(unsure::contains)
        && graph.interrupting(scope).allMatch(this::isSureInside);
  }

  private boolean isSureOnward(Element node) {
    List<Element> next = graph.next(node);
    if (next.isEmpty()) {
      return graph.isLetOffAltogether(node);
    }
    return graph.isFork(node) && !graph.endsEarly(node)
        ? next.stream().anyMatch(way -> !unsure.contains(way))
        : next.stream().noneMatch(unsure::contains);
  }
}
