package org.huiyin.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A refusal may be logged wherever it is caught; a name that the sender made may be anything. */
class RefusalTest {

  @Test
  void itsMessageNamesOurFieldsAndNoneThatTheSenderMade() {
    Refusal refusal =
        new Refusal(
            Fault.at("headcount", "form.tooSmall", 1),
            Fault.at("王玉兰", "form.undeclared", "王玉兰"),
            Fault.at("complainedOf[0].王玉兰", "form.wrongType", "complainedOf[0].王玉兰"));

    assertThat(refusal).hasMessage("headcount:form.tooSmall, ?:form.undeclared, ?:form.wrongType");
  }
}
