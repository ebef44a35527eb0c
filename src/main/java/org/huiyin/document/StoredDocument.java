package org.huiyin.document;

/**
 * A paper that was opened.
 *
 * @param fileName a name to save it under, from title and type
 */
public record StoredDocument(
    long id,
    long caseId,
    String title,
    String fileName,
    String mediaType,
    byte[] content,
    String letterNumber) {}
