package org.huiyin.document;

/**
 * A paper that was opened.
 *
 * @param fileName a name to save it under, in which nobody is named
 */
public record StoredDocument(
    long id,
    long caseId,
    String title,
    String fileName,
    String mediaType,
    byte[] content,
    String letterNumber) {}
