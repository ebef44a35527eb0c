package org.huiyin.petition;

/**
 * From now on somebody more is kept from a case that is open, or the case is under seal; told
 * within the transaction, when its tasks have been offered anew.
 */
public record CaseGuarded(long caseId) {}
