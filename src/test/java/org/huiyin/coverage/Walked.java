package org.huiyin.coverage;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Every element and every rule that any test of this run has passed, in whichever engine: a
 * situation has its own class, the gate looks at all of them together. Why not the library's own
 * extension: docs/adr/coverage-over-all-tests.md.
 */
public final class Walked implements Collector {

  static final Walked ALL = new Walked();

  private final DefaultCollector collector =
      new DefaultCollector(new ExecutionContextModelProvider());
  private final Suite suite = collector.createSuite(new Suite("all", "all tests of the run"));
  private final Set<String> rules = ConcurrentHashMap.newKeySet();

  private Walked() {
    collector.activateSuite("all");
    collector.createRun(new Run("all", "all tests of the run"), "all");
    collector.activateRun("all");
  }

  @Override
  public synchronized void addEvent(Event event) {
    collector.addEvent(event);
  }

  void evaluated(DmnDecisionTableEvaluationEvent event) {
    event
        .getMatchingRules()
        .forEach(rule -> rules.add(event.getDecision().getKey() + "/" + rule.getId()));
  }

  /** Ids of flow nodes and sequence flows. */
  synchronized Set<String> elements(String processKey) {
    return suite.getEvents(processKey).stream()
        .map(Event::getDefinitionKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> rules(String decisionKey) {
    return rules.stream()
        .filter(rule -> rule.startsWith(decisionKey + "/"))
        .map(rule -> rule.substring(decisionKey.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As the library counts it, for its report. */
  synchronized double ratio(String processKey) {
    Model model =
        collector.getModels().stream()
            .filter(one -> one.getKey().equals(processKey))
            .findFirst()
            .orElse(null);
    return model == null ? 0 : suite.calculateCoverage(model);
  }

  /** Pictures of what was walked, in target/process-test-coverage. */
  synchronized void report() {
    CoverageReportUtil.createReport(collector, "target/process-test-coverage");
  }
}
