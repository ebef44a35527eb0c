package org.huiyin.conference;

/**
 * Whom a conference can invite or charge: a unit, a village, a village group.
 *
 * @param code as in the register of the organisation
 * @param group the engine group of its people, {@code null} for a village, which has none
 */
public record Organ(String code, String name, String group) {}
