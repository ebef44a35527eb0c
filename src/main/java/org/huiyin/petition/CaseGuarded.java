package org.huiyin.petition;

/**
 * From now on somebody more is kept from a case that is open, the case is under seal, or it is of a
 * category that is kept from village groups; told within the transaction, when its tasks have been
 * offered anew.
 */
public record CaseGuarded(long caseId) {}
