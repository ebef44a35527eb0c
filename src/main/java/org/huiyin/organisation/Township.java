package org.huiyin.organisation;

/**
 * The township itself.
 *
 * @param presidiumName in whose name letters and reports go out
 * @param letterMark organ mark in front of a letter number, e.g. 青山乡人信
 * @param upperCongress the standing committee above
 */
public record Township(
    String name,
    String presidiumName,
    String letterMark,
    String countyName,
    String upperCongress,
    String address,
    String phone) {}
