package org.huiyin.document.docx;

/**
 * One field in a template.
 *
 * @param name what stands between the braces, without the question mark of an optional one
 * @param paragraph the text around it, for a person to find the place
 */
public record FieldUse(String name, String paragraph) {}
