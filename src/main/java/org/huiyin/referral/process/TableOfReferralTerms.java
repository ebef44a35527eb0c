package org.huiyin.referral.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.referral.ReferralTerms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@code referral-terms.dmn}. */
@Component
class TableOfReferralTerms implements ReferralTerms {

  private static final String TABLE = "referral-terms";

  private final ObjectProvider<DecisionService> decisions;

  TableOfReferralTerms(ObjectProvider<DecisionService> decisions) {
    this.decisions = decisions;
  }

  @Override
  public Suggestion of(String legalRoute, String category, String belongsTo) {
    Map<String, Object> asked =
        Variables.putValue("legalRoute", legalRoute)
            .putValue("category", category)
            .putValue("belongsTo", belongsTo);
    DmnDecisionRuleResult said =
        decisions.getObject().evaluateDecisionTableByKey(TABLE, asked).getSingleResult();
    Number days = said.getEntry("days");
    return new Suggestion(said.getEntry("kind"), days.intValue());
  }
}
