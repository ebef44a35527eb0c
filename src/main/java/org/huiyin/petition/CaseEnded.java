package org.huiyin.petition;

/**
 * A case is over before it was answered: withdrawn, or registered by mistake. Told within the
 * transaction that ends it, to whoever still works on a part of it.
 */
public record CaseEnded(long caseId) {}
