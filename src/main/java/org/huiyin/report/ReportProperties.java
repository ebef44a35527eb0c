package org.huiyin.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office sets for its figures.
 *
 * @param smallestCell below the office a cell of fewer is not shown (rules.md)
 * @param collectiveFrom headcount from which a visit is a collective one (domain.md §9)
 * @param hotspotFrom entries of one kind from one village in a month that make a hotspot
 */
@ConfigurationProperties("huiyin.report")
record ReportProperties(
    @DefaultValue("3") int smallestCell,
    @DefaultValue("5") int collectiveFrom,
    @DefaultValue("3") int hotspotFrom) {}
