package org.huiyin.reception;

import java.math.BigDecimal;

/**
 * A visit as somebody typed it.
 *
 * @param arrivedAt e.g. {@code 09:20}
 * @param level only where the receiver is a deputy of both congresses
 */
public record VisitPlan(
    String arrivedAt,
    BigDecimal headcount,
    BigDecimal waited,
    String manner,
    Long receivedBy,
    String level,
    String lawExplained,
    Long explainedBy,
    String outcome) {}
