package org.huiyin.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The seals of the audit trail.
 *
 * @param sealedWithin how long a row may lie before a seal holds it
 * @param check whether the seals are checked at the start
 * @param head a head that was kept outside of the database, {@code batch:hash}, or nothing
 * @param exit whether the process ends after the check
 */
@ConfigurationProperties("huiyin.audit")
record AuditProperties(
    @DefaultValue("PT1H") Duration sealedWithin,
    @DefaultValue("false") boolean check,
    String head,
    @DefaultValue("true") boolean exit) {}
