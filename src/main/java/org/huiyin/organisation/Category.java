package org.huiyin.organisation;

/**
 * What a petition is about (domain 4.3).
 *
 * @param key English name
 * @param parent code of the category it belongs to, or {@code null}
 * @param seedGroup one of the four kinds that the yearly summary prints, or {@code null}
 * @param nationalCode first-level national category, or {@code null}
 * @param usualUnit code of the unit that handles such matters as a rule, or {@code null}
 * @param keptFromGroups no village group sees such a case, whatever its purpose
 * @param sealed treated as an accusation ([L-2022] art. 30)
 * @param leaf a case may have it; the others only gather
 */
public record Category(
    String code,
    String name,
    String key,
    String parent,
    String seedGroup,
    String nationalCode,
    String usualUnit,
    boolean keptFromGroups,
    boolean sealed,
    boolean leaf) {}
