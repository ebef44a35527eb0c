package org.huiyin.notification;

import java.time.LocalDate;
import java.util.UUID;

/** A row that this node has committed to send: nobody else will while the claim stands. */
record Claimed(
    long id,
    UUID claim,
    String number,
    String stepKey,
    LocalDate due,
    boolean urgent,
    String recipient,
    int attempts,
    String detail,
    String page) {}
