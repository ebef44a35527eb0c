/**
 * The register: entries, cases, petitioners, numbers, query code, earlier petitions, and who may
 * read a case.
 */
package org.huiyin.petition;
