package org.huiyin.report;

/**
 * One line of the list behind a figure.
 *
 * @param title {@code null} below the office
 * @param counts of a share, whether it is among those that count
 */
public record CountedRow(
    long caseId, String number, String title, String category, String village, boolean counts) {}
