/**
 * Fills the fields of a Word document, and nothing else: there is no language in a template, only
 * names.
 */
package org.huiyin.document.docx;
