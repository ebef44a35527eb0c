package org.huiyin.refusal;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the start was refused, in sentences, instead of a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
    String sentences =
        cause.sentences().stream().map(sentence -> "\n  " + sentence).collect(Collectors.joining());
    return new FailureAnalysis(cause.what() + sentences, cause.action(), cause);
  }
}
