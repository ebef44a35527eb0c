package org.huiyin.document;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper as a case file lists it, without its content.
 *
 * @param id of this version
 * @param chain the same for all versions of one paper
 * @param version 1 for the paper as it was first stored
 * @param latest whether no later version replaces it
 * @param kind e.g. {@code OPINION}, {@code UPLOAD}
 * @param sizeBytes of the content as it came
 * @param letterNumber 发文字号, or {@code null}
 * @param reason why it replaced the version before, or {@code null}
 */
public record DocumentEntry(
    long id,
    long caseId,
    UUID chain,
    int version,
    boolean latest,
    String kind,
    String title,
    String mediaType,
    int sizeBytes,
    String letterNumber,
    String reason,
    OffsetDateTime createdAt,
    String createdBy) {}
